package cardloop.money;

import java.util.List;

/**
 * What the ledger holds (试算平衡): one line a class of accounts. In double entry all lines together are zero; anything
 * else means that a row was changed or lost outside a transfer.
 *
 * @param lines sorted by class
 */
public record TrialBalance(List<Line> lines) {
    public TrialBalance {
        lines = List.copyOf(lines);
    }

    /** Sum over all accounts in fen: 0, or the ledger does not balance. */
    public long sumFen() {
        return lines.stream().mapToLong(Line::balanceFen).reduce(0L, Math::addExact);
    }

    public boolean isBalanced() {
        return sumFen() == 0;
    }

    /**
     * One class of accounts.
     *
     * @param accountClass such as {@code house/stock} or {@code seller/available}
     * @param accounts how many of them
     * @param balanceFen together, negative where the house has paid or owes
     */
    public record Line(String accountClass, long accounts, long balanceFen) {}
}
