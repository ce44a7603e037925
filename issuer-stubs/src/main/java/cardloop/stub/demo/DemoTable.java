package cardloop.stub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table at the end: each card, where it had to come to, where it came to. */
final class DemoTable {
    private static final List<String> HEAD = List.of("card", "how", "the deck's truth", "must reach", "reached", "");

    private DemoTable() {}

    static List<String> of(List<DemoCard> cards, LocalDate today) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        cards.forEach(card -> rows.add(row(card, today)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> row(DemoCard card, LocalDate today) {
        DemoErrand errand = card.errand();
        String seller = errand.sellerKey().equals(DemoPlan.SELLER) ? "" : " by another";
        boolean reached = card.judgement() == DemoGoal.Judgement.REACHED;
        return List.of(
                errand.masked(),
                errand.how() + seller,
                errand.told(today),
                errand.goal().shown(),
                (card.state() + " " + card.reason()).strip(),
                reached ? "✓" : "✗");
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
