package cardloop.check;

import cardloop.card.Bilingual;
import cardloop.check.CheckedLine.LineFinding;
import cardloop.suggestion.Suggestion;
import java.io.PrintWriter;

/** For eyes: a row a line, its findings indented below it. */
final class TableSheet implements Sheet {
    private static final int SHOWN_KINDS = 3;

    private final PrintWriter out;
    private final Language language;
    private String file = "";

    TableSheet(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void add(String from, CheckedLine line) {
        if (!from.equals(file)) {
            file = from;
            out.println(from + ":");
        }
        out.println("%6d  %-14s %-20s %-20s %s"
                .formatted(
                        line.line(),
                        kinds(line),
                        line.number(),
                        line.pin(),
                        language.of(line.verdict().text())));
        line.findings().forEach(this::finding);
    }

    private static String kinds(CheckedLine line) {
        String some = String.join(",", line.kinds().stream().limit(SHOWN_KINDS).toList());
        int more = line.kinds().size() - SHOWN_KINDS;
        return line.kinds().isEmpty() ? "?" : more > 0 ? some + ",+" + more : some;
    }

    private void finding(LineFinding finding) {
        String place =
                finding.column() == 0 ? "" : say("第 " + finding.column() + " 列：", "column " + finding.column() + ": ");
        out.println("        " + place + language.of(finding.text()));
        finding.meant()
                .completions()
                .ifPresent(count ->
                        out.println("          " + say("共有 " + count + " 种可能", "codes that agree with it: " + count)));
        finding.meant().ranked().forEach(this::suggestion);
    }

    private void suggestion(Suggestion one) {
        int column = one.edit().position() + 1;
        String put = one.edit().replacement();
        String what = put.isEmpty()
                ? say("删去第 " + column + " 列", "drop column " + column)
                : one.edit().length() == 0
                        ? say("第 " + column + " 列补 " + put, "add " + put + " at column " + column)
                        : say("第 " + column + " 列改为 " + put, "column " + column + " to " + put);
        out.println("          → " + what + say("（", " (") + language.of(one.reason()) + say("）", ")"));
    }

    @Override
    public void end(long lines, long good) {
        out.println(say(lines + " 张卡，" + good + " 张格式正确", "cards: " + lines + ", in good form: " + good));
    }

    private String say(String zh, String en) {
        return language.of(new Bilingual(zh, en));
    }
}
