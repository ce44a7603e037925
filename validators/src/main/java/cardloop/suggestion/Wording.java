package cardloop.suggestion;

import cardloop.format.Finding.Field;
import cardloop.text.NormalisedText;
import java.util.List;
import java.util.Optional;

/** Says candidates as edits of what was typed. */
record Wording(Field field, NormalisedText typed) {
    List<Suggestion> of(List<Candidate> candidates) {
        return candidates.stream().map(this::say).flatMap(Optional::stream).toList();
    }

    /** Nothing where characters came out of one typed sign (such as ㍿): a part of a sign cannot be changed. */
    private Optional<Suggestion> say(Candidate candidate) {
        int from = candidate.at();
        int to = from + candidate.taken();
        if (isInsideASign(from) || isInsideASign(to)) {
            return Optional.empty();
        }
        int start = typed.startOf(from);
        int end = to == from ? start : typed.endOf(to - 1);
        return Optional.of(new Suggestion(
                field,
                new Edit(start, end - start, candidate.put()),
                candidate.slip(),
                candidate.millibits(),
                SuggestionTexts.reason(candidate.slip(), from)));
    }

    private boolean isInsideASign(int at) {
        return at > 0 && at < typed.length() && typed.startOf(at) == typed.startOf(at - 1);
    }
}
