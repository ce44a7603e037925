package cardloop.http.request;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One hop of a call, as the proxy behind it tells.
 *
 * @param from where it came from; empty where the proxy does not say, or says it in no way that means an address
 * @param isSecure whether it came over TLS, as far as told
 */
record Hop(Optional<InetAddress> from, boolean isSecure) {
    /** Of {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, the oldest first. */
    static List<Hop> ofCommon(List<String> addresses, List<String> schemes) {
        List<String> told = items(schemes);
        boolean isSecure = !told.isEmpty() && told.stream().allMatch("https"::equalsIgnoreCase);
        return items(addresses).stream()
                .map(address -> new Hop(address(address), isSecure))
                .toList();
    }

    /** Of {@code Forwarded} (RFC 7239), the oldest first. */
    static List<Hop> ofStandard(List<String> fields) {
        List<Hop> hops = new ArrayList<>();
        for (String element : items(fields)) {
            Optional<InetAddress> from = Optional.empty();
            boolean isSecure = false;
            for (String pair : element.split(";", -1)) {
                int equals = pair.indexOf('=');
                String name =
                        equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                String value = pair.substring(equals + 1).strip().replace("\"", "");
                if (name.equals("for")) {
                    from = address(value);
                } else if (name.equals("proto")) {
                    isSecure = value.equalsIgnoreCase("https");
                }
            }
            hops.add(new Hop(from, isSecure));
        }
        return hops;
    }

    private static List<String> items(List<String> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(field.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** With or without a port. */
    static Optional<InetAddress> address(String told) {
        String text = told;
        if (text.startsWith("[")) {
            text = text.substring(1, Math.max(1, text.indexOf(']')));
        } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
            text = text.substring(0, text.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
