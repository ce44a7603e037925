package cardloop.http.request;

import java.net.InetAddress;
import java.util.List;

/** The proxies of ours: what they say of a call's origin is believed, and what anybody else says is not. */
public final class TrustedProxies {
    private static final int DOTS = 3;

    private final List<Block> blocks;

    private TrustedProxies(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Addresses whose first bits agree. */
    private record Block(InetAddress first, int bits) {
        boolean contains(byte[] other) {
            byte[] address = first.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads a setting.
     *
     * @param addresses numeric, each alone or as a block: {@code 10.0.0.0/8}, {@code ::1}
     * @throws IllegalArgumentException for anything else, and for a block of all addresses
     */
    public static TrustedProxies of(List<String> addresses) {
        return new TrustedProxies(addresses.stream().map(TrustedProxies::block).toList());
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        try {
            if (!text.contains(":") && text.chars().filter(c -> c == '.').count() != DOTS) {
                throw new IllegalArgumentException("an address has four parts");
            }
            InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 1 || bits > all) {
                throw new IllegalArgumentException("a block has 1 to " + all + " bits");
            }
            return new Block(first, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cardloop.trusted-proxies: '" + text + "' is no address and no block", e);
        }
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean contains(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address.getAddress()));
    }
}
