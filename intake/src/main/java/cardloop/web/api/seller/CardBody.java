package cardloop.web.api.seller;

import cardloop.format.TypedCard;
import cardloop.submission.SubmittedCard;
import cardloop.web.api.form.Amount;
import cardloop.web.api.form.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One card of a request. Prints none of its fields.
 *
 * @param faceValue an amount, or a decimal in yuan
 */
public record CardBody(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String pin,
        @Nullable Amount faceValue,
        @Nullable String region,
        @Nullable String batch,
        @Nullable String expiresOn,
        @Nullable String reference) {
    private static final int LONGEST_REFERENCE = 100;

    /** @param pointer where this card stands in the request */
    SubmittedCard submitted(String pointer) {
        return new SubmittedCard(typed(), Fields.optional(reference, pointer + "/reference", LONGEST_REFERENCE));
    }

    TypedCard typed() {
        return new TypedCard(
                given(kind),
                given(number),
                given(pin),
                Fields.yuan(faceValue),
                given(region),
                given(batch),
                given(expiresOn));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "CardBody";
    }
}
