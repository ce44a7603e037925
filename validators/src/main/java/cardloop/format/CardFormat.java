package cardloop.format;

import cardloop.card.BatchNo;
import cardloop.card.CardKind;
import cardloop.card.CardNumber;
import cardloop.card.Region;
import cardloop.format.Finding.Field;
import cardloop.origin.Origin;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One kind of the catalogue with everything that is known of its printed form, and on what terms it is bought.
 *
 * @param origin what the number tells of where and when the card was made
 */
public record CardFormat(
        CardKind kind, FieldRule number, FieldRule pin, FaceRule faces, Origin origin, CardTerms terms) {

    public String code() {
        return kind.code();
    }

    /** Default buying price in hundredths of a percent of face: 9550 is 95.50 %. */
    public int ratePercentHundredths() {
        return terms.ratePercentHundredths();
    }

    /** Whether the kind has a number besides its PIN. */
    public boolean hasNumber() {
        return !(number instanceof FieldRule.NotPrinted);
    }

    /** The batch as the number tells it, where the catalogue knows how. */
    public Optional<BatchNo> batchOf(CardNumber cardNumber) {
        return origin.batchOf(cardNumber);
    }

    /** The region: of the kind where the catalogue fixes it, else as the number tells it where the catalogue knows how. */
    public Optional<Region> regionOf(CardNumber cardNumber) {
        return kind.region().or(() -> origin.regionOf(cardNumber));
    }

    /** Whether number and PIN, as typed, have the shape of this kind. Proves nothing: kinds share shapes. */
    public boolean couldBe(String typedNumber, String typedPin) {
        NormalisedText cardNumber = NormalisedText.of(typedNumber);
        NormalisedText cardPin = NormalisedText.of(typedPin);
        return !cardNumber.isCut()
                && !cardPin.isCut()
                && number.accepts(cardNumber.value())
                && pin.accepts(cardPin.value());
    }

    /** What is wrong with number and PIN (as typed) alone, the earliest fault first; empty when they are well formed. */
    public List<Finding> keyFindings(String typedNumber, String typedPin) {
        List<Finding> findings = new ArrayList<>();
        new FieldCheck(Field.NUMBER, findings).check(number, typedNumber);
        new FieldCheck(Field.PIN, findings).check(pin, typedPin);
        findings.sort(Comparator.comparing(Finding::fault));
        return List.copyOf(findings);
    }

    /** Holds a typed card against this kind, whatever its {@code kind} field says. A disabled kind is a finding. */
    public FormatVerdict check(TypedCard typed) {
        return new FormatCheck(this, typed).verdict();
    }

    @Override
    public String toString() {
        return code();
    }
}
