package cardloop.money;

import java.util.List;

/** Double entry. Every method joins a surrounding transaction. */
public interface Ledger {
    /**
     * Posts a transfer once: the same kind, reference and postings again change nothing.
     *
     * @param reference what it is for: a case id, a payout id
     * @param postings two or more, summing to zero
     * @throws InsufficientFundsException when an account would fall below its floor; nothing is posted
     * @throws IllegalArgumentException when postings do not balance, or the reference was posted with others
     */
    void post(TransferKind kind, String reference, List<Posting> postings);

    /** Balance in fen; 0 for an account nothing was posted to. */
    long balanceFen(AccountId account);

    /**
     * Entries of an account, newest first, at most {@code limit} after the cursor.
     *
     * @param cursor the {@code nextCursor} of the page before; empty for the first page
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    Entries entries(AccountId account, String cursor, int limit);

    /** The balances of all accounts by class; they sum to zero. */
    TrialBalance trialBalance();

    /** One page of entries; {@code nextCursor} is empty on the last. */
    record Entries(List<Entry> items, String nextCursor) {}

    /** One posting as its account sees it. */
    record Entry(
            String transferId,
            TransferKind kind,
            String reference,
            long amountFen,
            long balanceFen,
            java.time.OffsetDateTime at) {}
}
