package cardloop.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words people leave before a field: 卡号, 密码, Card No, PIN. */
final class Labels {
    private static final Pattern LABEL = Pattern.compile(
            "(?<number>(?:充值)?卡\\h?号|序列号|\\bcard\\h?(?:no\\b\\.?|number\\b)|\\bserial(?:\\h?(?:no\\b\\.?|number\\b))?)"
                    + "|(?<pin>卡\\h?密|(?:充值)?密\\h?码|激活码|兑换码|\\bpin\\b(?!-)|\\bpassword\\b|\\bcode\\h?[:：])",
            Pattern.CASE_INSENSITIVE);

    private Labels() {}

    /** A label, where its word begins, and its field without separators around it. */
    record Labelled(boolean isPin, int at, Slice field) {}

    /** The labelled fields of a line (trimmed to {@code whole}) in order; empty when it has no label. */
    static List<Labelled> in(String line, Slice whole) {
        List<Labelled> found = new ArrayList<>();
        Matcher label = LABEL.matcher(line).region(whole.start(), whole.end());
        while (label.find()) {
            if (!found.isEmpty()) {
                found.add(endingAt(label.start(), found.removeLast(), line));
            }
            Slice rest = new Slice(label.end(), whole.end()).trimmed(line);
            found.add(new Labelled(label.group("pin") != null, label.start(), rest));
        }
        return found;
    }

    private static Labelled endingAt(int end, Labelled open, String line) {
        int start = Math.min(open.field.start(), end);
        return new Labelled(open.isPin, open.at, new Slice(start, end).trimmed(line));
    }
}
