package cardloop.submission;

import cardloop.card.Bilingual;
import cardloop.format.Finding;
import java.util.List;

/**
 * A finding as callers see it and the casebook keeps it. Holds no PIN character, but for the suggestions that a dry run
 * makes to whoever typed the PIN.
 *
 * @param code of {@link cardloop.format.FormatFault}, or {@code DUPLICATE}
 * @param field of {@link Finding.Field}
 * @param position 0-based, in UTF-16 units of the field as typed
 * @param length how many units are meant
 * @param suggestions each can take the place of just these units
 */
public record FoundFault(
        String code, String field, int position, int length, Bilingual text, List<String> suggestions) {
    public FoundFault {
        suggestions = List.copyOf(suggestions);
    }

    public static FoundFault of(Finding finding, List<String> suggestions) {
        return new FoundFault(
                finding.fault().name(),
                finding.field().name(),
                finding.position(),
                finding.length(),
                finding.text(),
                suggestions);
    }

    /** The same key stands earlier in the same submission. */
    public static FoundFault repeats(int firstIndex) {
        return new FoundFault(
                "DUPLICATE",
                Finding.Field.PIN.name(),
                0,
                0,
                new Bilingual(
                        "与本次提交的第 " + (firstIndex + 1) + " 张（index " + firstIndex + "）重复",
                        "the same key as the card with index " + firstIndex + " of this submission"),
                List.of());
    }

    /** The same finding where the field stands further right, such as in a pasted line. */
    public FoundFault shifted(int units) {
        return new FoundFault(code, field, position + units, length, text, suggestions);
    }
}
