package cardloop.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words people leave before a field: 卡号, 密码, Card No, PIN.
 *
 * @param inOrder the labelled fields; empty when the line has no label
 * @param before what stands before the first label
 */
record Labels(Line line, List<Labelled> inOrder, Slice before) {
    private static final Pattern LABEL = Pattern.compile(
            "(?<number>(?:充值)?卡[ \u3000]?号|序列号|\\bcard\\h?(?:no\\b\\.?|number\\b)|\\bserial(?:\\h?(?:no\\b\\.?|number\\b))?)"
                    + "|(?<pin>卡[ \u3000]?密|(?:充值)?密[ \u3000]?码|激活码|兑换码|\\bpin\\b(?!-)|\\bpassword\\b|\\bcode\\h?[:：])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_COLUMN =
            Pattern.compile("(?:no|index|face|value|amount|status|remark|date|[^0-9A-Z])*", Pattern.CASE_INSENSITIVE);

    private static final Pattern HALF_NUMBER = Pattern.compile("(?:.*[^序])?[卡号]");
    private static final Pattern HALF_PIN = Pattern.compile("(?:.*[^卡])?[密码]");

    /** A label and its field without separators around it. */
    record Labelled(boolean isPin, int at, Slice field) {}

    static Labels of(Line line) {
        Slice whole = line.whole();
        List<Labelled> found = new ArrayList<>();
        if (hasLetter(line.in(whole))) {
            Matcher label = LABEL.matcher(line.text()).region(whole.start(), whole.end());
            while (label.find()) {
                if (!found.isEmpty()) {
                    found.add(endingAt(label.start(), found.removeLast(), line));
                }
                Slice rest = new Slice(label.end(), whole.end()).trimmed(line.text());
                found.add(new Labelled(label.group("pin") != null, label.start(), rest));
            }
        }
        int firstAt = found.isEmpty()
                ? whole.start()
                : Math.max(whole.start(), found.getFirst().at());
        return new Labels(line, List.copyOf(found), new Slice(whole.start(), firstAt).trimmed(line.text()));
    }

    private static Labelled endingAt(int end, Labelled open, Line line) {
        int start = Math.min(open.field.start(), end);
        return new Labelled(open.isPin, open.at, new Slice(start, end).trimmed(line.text()));
    }

    /** Most lines are digits and separators, and hold no label. */
    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** One label and nothing else: its value stands on the next line. */
    boolean isAnnouncement() {
        return inOrder.size() == 1
                && before.isEmpty()
                && inOrder.getFirst().field().isEmpty();
    }

    /** Labels and names of other columns, no value: the line names the columns below it. */
    boolean isHeader() {
        return !isEmpty()
                && isOtherColumn(before)
                && inOrder.stream().allMatch(labelled -> isOtherColumn(labelled.field()));
    }

    private boolean isOtherColumn(Slice slice) {
        return OTHER_COLUMN.matcher(line.in(slice)).matches();
    }

    /**
     * Of a header: whether the column of the PIN comes before that of the number. Half a label before the only whole one
     * still says it, so that a header that lost a character means the same.
     */
    boolean isPinFirst() {
        String text = line.in(before);
        boolean isLone = inOrder.size() == 1;
        return inOrder.getFirst().isPin()
                ? !(isLone && HALF_NUMBER.matcher(text).matches())
                : isLone && HALF_PIN.matcher(text).matches();
    }
}
