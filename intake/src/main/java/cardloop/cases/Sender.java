package cardloop.cases;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Who sends cards, and from where.
 *
 * @param address numeric IP of the connection; kept nowhere in clear
 */
public record Sender(UUID sellerId, String address) {
    private static final int NETWORK_BYTES = 8;

    /** What counts as one place: an IPv4 address, or the 64 bits of an IPv6 one that its owner cannot choose. */
    public String network() {
        int zone = address.indexOf('%');
        InetAddress parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                : parsed.getHostAddress();
    }

    @Override
    public String toString() {
        return "Sender(" + sellerId + ")";
    }
}
