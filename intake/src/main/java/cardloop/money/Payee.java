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
    private static final int SHOWN = 4;

    /** As much of an account as tells its holder which it is: l••••@example.com, ••••0000. */
    public static String masked(String channelAccount) {
        int at = channelAccount.indexOf('@');
        int end = Math.max(channelAccount.length() - SHOWN, Math.ceilDiv(channelAccount.length(), 2));
        return at > 0
                ? channelAccount.charAt(0) + "••••" + channelAccount.substring(at)
                : "••••" + channelAccount.substring(end);
    }

    /** Leaves out account and name: they are a person's data. */
    @Override
    public String toString() {
        return "Payee(" + id + ")";
    }
}
