package cardloop.casebook;

import cardloop.base.Network;
import java.util.UUID;

/**
 * Who sends cards, and from where.
 *
 * @param address numeric IP of the connection; kept nowhere in clear
 */
public record Sender(UUID sellerId, String address) {
    /** What counts as one place. */
    public String network() {
        return Network.of(address);
    }

    @Override
    public String toString() {
        return "Sender(" + sellerId + ")";
    }
}
