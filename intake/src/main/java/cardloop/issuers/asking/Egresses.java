package cardloop.issuers.asking;

import cardloop.card.Region;
import cardloop.throttle.Egress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Declared addresses, each tried before anything is asked from it. */
final class Egresses {
    private Egresses() {}

    /**
     * Reads addresses written {@code address=region}.
     *
     * @throws IllegalArgumentException naming one that is not written so, is no number, twice there, or not of this machine
     */
    static List<Egress> declared(List<String> texts) {
        List<Egress> egresses = texts.stream().map(Egresses::parse).toList();
        if (egresses.stream().map(Egress::address).distinct().count() != egresses.size()) {
            throw new IllegalArgumentException("an egress address is declared twice in " + texts);
        }
        egresses.forEach(Egresses::requireLocal);
        return egresses;
    }

    private static Egress parse(String text) {
        int at = text.indexOf('=');
        if (at < 1) {
            throw new IllegalArgumentException("an egress is written address=region, not " + text);
        }
        return new Egress(
                text.substring(0, at).strip(), new Region(text.substring(at + 1).strip()));
    }

    /** An address that cannot be bound here would make a lane on which nothing is ever sent. */
    private static void requireLocal(Egress egress) {
        InetAddress address = InetAddress.ofLiteral(egress.address());
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, 0));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the egress address " + egress.address() + " is not one of this machine: nothing can leave from it",
                    e);
        }
    }
}
