package cardloop.base;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the network; kept nowhere but as a keyed hash. */
public final class Network {
    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /**
     * An IPv4 address, or the 64 bits of an IPv6 one that its owner cannot choose.
     *
     * @param address numeric, with or without a zone
     */
    public static String of(String address) {
        int zone = address.indexOf('%');
        InetAddress parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                : parsed.getHostAddress();
    }
}
