package cardloop.testing.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status 0 when nothing came
 * @param headers lines as they were sent
 */
public record Answer(int status, List<String> headers, String body) {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*");

    static Answer read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), "");
        }
        List<String> lines = List.of(all.substring(0, end).split("\r\n"));
        Matcher status = STATUS.matcher(lines.getFirst());
        return new Answer(
                status.matches() ? Integer.parseInt(status.group(1)) : 0,
                lines.subList(1, lines.size()),
                all.substring(end + 4));
    }

    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** The code of a problem; empty for anything else. */
    public String code() {
        Matcher found = CODE.matcher(body);
        return isProblem() && found.find() ? found.group(1) : "";
    }

    public boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }

    public boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }

    /** Without its body: what two answers that are the same for a caller have in common. */
    public String brief() {
        return status + " " + code() + " " + header("Content-Type").orElse("") + " "
                + header("Location").orElse("");
    }
}
