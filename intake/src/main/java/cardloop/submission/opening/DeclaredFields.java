package cardloop.submission.opening;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.Declared;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a seller said about a card, as far as it can be understood. */
final class DeclaredFields {
    private static final int LONGEST_KIND = 64;

    private DeclaredFields() {}

    static Declared of(WellFormedCard card, Optional<String> reference) {
        return new Declared(
                card.key().kind().code(),
                Optional.of(card.face()),
                card.region(),
                card.batch(),
                card.expiry(),
                reference);
    }

    /** Of a card with faults: what does not parse is left out. */
    static Declared of(TypedCard typed, Optional<String> reference) {
        return new Declared(
                kind(typed.kind()),
                face(typed.faceValue()),
                parsed(typed.region(), text -> new Region(text.toUpperCase(Locale.ROOT))),
                parsed(typed.batch(), BatchNo::new),
                parsed(typed.expiresOn(), text -> new Expiry(LocalDate.parse(text))),
                reference);
    }

    static Optional<FaceValue> face(String typed) {
        return parsed(typed.replaceAll("[¥￥元]", ""), FaceValue::parseYuan);
    }

    /** The code as the catalogue would know it, cut to what the casebook can keep, without control characters. */
    static String kind(String typed) {
        String plain = Normalizer.normalize(cut(typed), Normalizer.Form.NFKC)
                .replaceAll("\\p{C}", "")
                .strip()
                .toUpperCase(Locale.ROOT);
        return cut(plain);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_KIND, text.length()));
    }

    private static <T> Optional<T> parsed(String typed, Function<String, T> parse) {
        String plain = Normalizer.normalize(cut(typed), Normalizer.Form.NFKC)
                .replaceAll("\\p{C}", "")
                .strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(plain));
        } catch (IllegalArgumentException | java.time.DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }
}
