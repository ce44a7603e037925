package cardloop.format;

import cardloop.card.BatchNo;
import cardloop.card.CardKind;
import cardloop.card.CardNumber;
import cardloop.text.NormalisedText;
import java.util.Optional;

/** One kind of the catalogue with everything that is known of its printed form, and on what terms it is bought. */
public record CardFormat(
        CardKind kind, FieldRule number, FieldRule pin, FaceRule faces, Optional<BatchRule> batch, CardTerms terms) {

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
        return batch.flatMap(rule -> rule.extract(cardNumber));
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

    /** Holds a typed card against this kind, whatever its {@code kind} field says. A disabled kind is a finding. */
    public FormatVerdict check(TypedCard typed) {
        return new FormatCheck(this, typed).verdict();
    }

    @Override
    public String toString() {
        return code();
    }

    /**
     * The batch as digits of the number.
     *
     * @param first 1-based, inclusive
     * @param last 1-based, inclusive
     */
    public record BatchRule(int first, int last) {
        public BatchRule {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("a batch is digits FIRST-LAST of the number, counted from 1");
            }
        }

        public Optional<BatchNo> extract(CardNumber number) {
            return number.value().length() < last
                    ? Optional.empty()
                    : Optional.of(new BatchNo(number.value().substring(first - 1, last)));
        }
    }
}
