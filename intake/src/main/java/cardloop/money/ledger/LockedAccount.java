package cardloop.money.ledger;

import cardloop.money.AccountId;
import cardloop.money.InsufficientFundsException;

/** An account whose row this transaction holds: nobody else moves its balance until it ends. */
final class LockedAccount {
    private final AccountId id;
    private long balanceFen;
    private long entries;

    LockedAccount(AccountId id, long balanceFen, long entries) {
        this.id = id;
        this.balanceFen = balanceFen;
        this.entries = entries;
    }

    AccountId id() {
        return id;
    }

    long balanceFen() {
        return balanceFen;
    }

    /** How many postings it has; the place of its newest one. */
    long entries() {
        return entries;
    }

    void add(long amountFen) {
        balanceFen = Math.addExact(balanceFen, amountFen);
        entries++;
    }

    /** Sellers' accounts do not go below zero; the house's have no floor. */
    void requireAboveFloor() {
        if (id.isSellers() && balanceFen < 0) {
            throw new InsufficientFundsException(id);
        }
    }
}
