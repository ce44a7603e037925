package cardloop.money;

/** Why money moves. A kind and its reference post at most once. */
public enum TransferKind {
    ACCEPTANCE,
    PAYOUT_RESERVE,
    PAYOUT_SETTLE,
    PAYOUT_RELEASE
}
