package cardloop.money;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a seller draws money to.
 *
 * @param channelAccount the account at the channel, such as a phone number
 * @param name of its holder; the channel refuses another
 */
public record Payee(UUID id, UUID sellerId, String channelAccount, String name, Instant createdAt) {
    /** Leaves out account and name: they are a person's data. */
    @Override
    public String toString() {
        return "Payee(" + id + ")";
    }
}
