package cardloop.money;

import java.util.List;
import java.util.UUID;

/** Sellers' payees. Every method joins a surrounding transaction. */
public interface Payees {
    /** Longest account and name, in characters. */
    int LONGEST = 80;

    /** The seller has a payee with this account already, in whatever spelling. */
    final class KnownAccountException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Adds a payee.
     *
     * @throws KnownAccountException when the account is there already
     * @throws IllegalArgumentException when account or name is blank or longer than {@link #LONGEST}
     */
    Payee add(UUID sellerId, String channelAccount, String name);

    /** Payees that were not removed, oldest first. */
    List<Payee> list(UUID sellerId);

    /** Removes a payee for payouts to come; false when the seller has none of this id. */
    boolean remove(UUID sellerId, UUID payeeId);
}
