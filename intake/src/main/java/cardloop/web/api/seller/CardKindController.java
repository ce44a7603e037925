package cardloop.web.api.seller;

import cardloop.card.Bilingual;
import cardloop.card.Validity;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.web.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The kinds accepted now. */
@RestController
public final class CardKindController {
    private static final int RATE_DIGITS = 2;

    /** All of them: there are few. */
    public record Kinds(List<Kind> items) {}

    /**
     * One kind.
     *
     * @param format what number and PIN look like
     * @param faceValues empty when any is possible
     * @param rate percent of face, such as {@code 95.50}
     * @param validity how long its cards can be used; absent when no source tells
     * @param minimumLifeDays days of it that must be left; 0 when any is enough
     * @param confusedWith codes of the kinds it is easily taken for
     */
    public record Kind(
            String code,
            Bilingual name,
            String category,
            String issuer,
            Hints format,
            List<Money> faceValues,
            String rate,
            Bilingual settlement,
            Bilingual photoHints,
            List<String> needs,
            Optional<Bilingual> validity,
            int minimumLifeDays,
            List<String> confusedWith) {}

    /** Format hints. */
    public record Hints(boolean hasNumber, Bilingual number, Bilingual pin) {}

    private final CardFormats formats;

    CardKindController(CardFormats formats) {
        this.formats = formats;
    }

    @GetMapping("/api/v1/card-kinds")
    Kinds kinds() {
        return new Kinds(formats.accepted().stream().map(this::kind).toList());
    }

    private Kind kind(CardFormat format) {
        return new Kind(
                format.code(),
                format.kind().name(),
                format.kind().category().name(),
                format.kind().issuer().orElse(""),
                new Hints(
                        format.hasNumber(), format.number().hint(), format.pin().hint()),
                format.faces().values().stream().map(Money::of).toList(),
                BigDecimal.valueOf(format.ratePercentHundredths(), RATE_DIGITS).toPlainString(),
                format.terms().settlement(),
                format.terms().photoHint(),
                format.terms().needs(),
                format.terms().validity().map(Validity::text),
                format.terms().minimumLifeDays(),
                formats.confusedWith(format).stream().map(CardFormat::code).toList());
    }
}
