package cardloop.submission;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.judging.ReasonCode;
import java.util.List;
import java.util.Optional;

/**
 * What became of one card when it came in.
 *
 * @param index its place in the submission, from 0
 * @param line its pasted line, from 1; empty unless pasted, and then positions of findings are in the line
 *     that their field stands in: a labelled PIN may stand on the next
 */
public record CardReceipt(
        int index,
        CaseId id,
        Optional<String> reference,
        Optional<Integer> line,
        Outcome outcome,
        List<FoundFault> findings) {
    /** How it stands. */
    public record Outcome(CardStage stage, Optional<ReasonCode> reason) {}

    public CardStage stage() {
        return outcome.stage();
    }

    public Optional<ReasonCode> reason() {
        return outcome.reason();
    }
}
