package cardloop.web.pages.sell;

import cardloop.card.Bilingual;
import cardloop.card.CardKind.Category;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.web.view.CardView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The kinds a seller may choose from: those sold lately first, then all we take, by family. */
record KindChoice(List<Kind> recent, Map<Category, List<Kind>> families) {
    private static final int RECENT = 4;

    /**
     * One kind to choose.
     *
     * @param words what the list is searched by, in lower case: both names and the code
     */
    record Kind(String code, Bilingual name, int rate, String words) {
        static Kind of(CardFormat format) {
            Bilingual name = format.kind().name();
            String words = name.zh() + " " + name.en() + " " + format.code();
            return new Kind(format.code(), name, format.ratePercentHundredths(), words.toLowerCase(Locale.ROOT));
        }
    }

    static KindChoice of(CardFormats formats, List<CardView> latest, String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        Map<Category, List<Kind>> families = new TreeMap<>();
        List<Kind> taken = new ArrayList<>();
        for (CardFormat format : formats.accepted()) {
            Kind kind = Kind.of(format);
            if (kind.words().contains(wanted)) {
                taken.add(kind);
                families.computeIfAbsent(format.kind().category(), family -> new ArrayList<>())
                        .add(kind);
            }
        }
        return new KindChoice(wanted.isEmpty() ? recent(taken, latest) : List.of(), families);
    }

    private static List<Kind> recent(List<Kind> taken, List<CardView> latest) {
        return latest.stream()
                .map(card -> card.facts().kind())
                .distinct()
                .flatMap(code -> taken.stream().filter(kind -> kind.code().equals(code)))
                .limit(RECENT)
                .toList();
    }
}
