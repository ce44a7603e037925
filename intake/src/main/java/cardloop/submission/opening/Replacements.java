package cardloop.submission.opening;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.format.TypedCard;
import cardloop.submission.FoundFault;
import cardloop.suggestion.Suggestions;
import cardloop.text.NormalisedText;
import java.util.List;

/** What can take the place of exactly what a finding points at. */
record Replacements(CardFormats formats, TypedCard typed) {
    /** For the eyes of whoever typed the card, at once: a replacement in a PIN is a character of it. */
    FoundFault told(Finding finding) {
        return FoundFault.of(finding, of(finding));
    }

    /** For what is kept or answered again later: nothing of a PIN. */
    FoundFault kept(Finding finding) {
        return FoundFault.of(finding, finding.field() == Finding.Field.PIN ? List.of() : of(finding));
    }

    private List<String> of(Finding finding) {
        return switch (finding.field()) {
            case NUMBER -> inPlaceOf(finding, typed.number());
            case PIN -> inPlaceOf(finding, typed.pin());
            case KIND, FACE_VALUE, REGION, BATCH, EXPIRES_ON, LINE -> finding.suggestions();
        };
    }

    private List<String> inPlaceOf(Finding finding, String field) {
        return formats.find(DeclaredFields.kind(typed.kind()))
                .map((CardFormat format) -> Suggestions.of(format, finding.field(), NormalisedText.of(field)))
                .map(suggestions -> suggestions.inPlaceOf(finding))
                .orElse(List.of());
    }
}
