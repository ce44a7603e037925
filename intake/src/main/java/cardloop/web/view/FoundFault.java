package cardloop.web.view;

import cardloop.card.Bilingual;
import java.util.List;

/**
 * A finding as callers see it; never holds PIN characters.
 *
 * @param code of {@link cardloop.format.FormatFault}, or of the case
 * @param field of {@link cardloop.format.Finding.Field}
 * @param position 0-based, in UTF-16 units of the field as typed
 * @param length how many units are meant
 */
public record FoundFault(
        String code, String field, int position, int length, Bilingual text, List<String> suggestions) {
    public FoundFault {
        suggestions = List.copyOf(suggestions);
    }
}
