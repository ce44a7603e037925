package cardloop.program;

import cardloop.calendar.BusinessDay;
import cardloop.card.Bilingual;
import cardloop.console.RunView;
import cardloop.nights.NightPlan;
import cardloop.nights.NightProgress;
import cardloop.watch.Part;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells a night on a terminal: one line drawn again and again there, a line every few seconds elsewhere, a table at the end. */
final class NightPrinter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String ROW = "  %-24s %8s %8s %8s %8s %8s %8s%n";
    private static final int SECONDS_BETWEEN_LINES = 5;

    private final PrintWriter out;
    private final boolean terminal;
    private final boolean chinese;
    private final Set<String> told = new HashSet<>();
    private int ticks;

    NightPrinter(PrintWriter out, boolean terminal, Locale locale) {
        this.out = out;
        this.terminal = terminal;
        this.chinese = locale.getLanguage().equals("zh");
    }

    void say(String zh, String en) {
        out.println(chinese ? zh : en);
        out.flush();
    }

    /** Once a second. */
    void progress(RunView view) {
        view.parts().stream()
                .filter(part -> told.add(part.issuer() + part.state()))
                .forEach(this::part);
        if (terminal) {
            out.print("\r" + line(view) + "\u001b[K");
            out.flush();
        } else if (ticks++ % SECONDS_BETWEEN_LINES == 0) {
            out.println(line(view));
            out.flush();
        }
    }

    /** What keeps an issuer's part of the night from going out, once for each change. */
    private void part(Part part) {
        switch (part.state()) {
            case NO_CANARY ->
                say("  " + part.issuer() + "：没有登记探针卡", "  " + part.issuer() + ": no canary is registered");
            case PAUSED ->
                say(
                        "  " + part.issuer() + "：已暂停，" + part.why().orElseThrow() + "，等人放行",
                        "  " + part.issuer() + ": paused, " + part.why().orElseThrow() + "; a person may release it");
            case RELEASED -> say("  " + part.issuer() + "：已放行", "  " + part.issuer() + ": released");
            case ASKING, CLEAR -> {}
        }
    }

    private String line(RunView view) {
        NightProgress night = view.night();
        String eta = view.eta().map(NightPrinter::time).orElse("-");
        return String.format(
                Locale.ROOT,
                chinese
                        ? "%d/%d  认可 %d  下架 %d  跳过 %d（推迟 %d）  每分钟 %.1f  预计 %s"
                        : "%d/%d  vouched %d  pulled %d  skipped %d (postponed %d)  %.1f a minute  ETA %s",
                night.done(),
                night.planned(),
                night.vouched(),
                night.pulled(),
                night.skipped(),
                night.postponed(),
                view.perMinute(),
                eta);
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessDay.ZONE));
    }

    void summary(RunView view) {
        if (terminal) {
            out.println();
        }
        out.println();
        say(
                "夜间复验 " + view.run().order().businessDate() + "，运行 #" + view.id() + "，" + view.status(),
                "Revalidation " + view.run().order().businessDate() + ", run #" + view.id() + " (" + view.batchNo()
                        + "), " + view.status());
        view.parts().forEach(this::part);
        NightProgress night = view.night();
        head("lane", "planned", "vouched", "pulled", "skipped", "gone", "open");
        for (NightProgress.LaneProgress lane : night.lanes()) {
            row(
                    lane.lane(),
                    lane.planned(),
                    lane.vouched(),
                    lane.pulled(),
                    lane.skippedInAll(),
                    lane.filtered(),
                    lane.open());
        }
        int open = night.lanes().stream()
                .mapToInt(NightProgress.LaneProgress::open)
                .sum();
        row(
                chinese ? "合计" : "all",
                night.planned(),
                night.vouched(),
                night.pulled(),
                night.skipped(),
                night.filtered(),
                open);
        night.pulledByReason()
                .forEach((reason, n) -> say("  下架 " + reason + ": " + n, "  pulled " + reason + ": " + n));
        view.skipped().forEach((reason, n) -> reason("跳过 ", "skipped ", reason.name(), n, reason.text()));
        view.run().failure().ifPresent(why -> say("  原因：" + why, "  cause: " + why));
        out.flush();
    }

    void plan(NightPlan.Counts plan) {
        say(
                "试算：将询问 " + plan.asked() + " 张，没有发出任何查询。",
                "Dry run: would ask about " + plan.asked() + " cards; nothing was sent.");
        plan.byLane().forEach((lane, n) -> out.printf(Locale.ROOT, "  %-24s %8d%n", lane, n));
        plan.byReason().forEach((reason, n) -> reason("跳过 ", "skipped ", reason.name(), n, reason.text()));
        out.flush();
    }

    private void reason(String zh, String en, String name, int n, Bilingual text) {
        say("  " + zh + name + ": " + n + "（" + text.zh() + "）", "  " + en + name + ": " + n + " (" + text.en() + ")");
    }

    private void head(Object... names) {
        out.printf(Locale.ROOT, ROW, names);
    }

    private void row(String lane, int... counts) {
        out.printf(Locale.ROOT, ROW, lane, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}
