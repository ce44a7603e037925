package cardloop.submission.opening;

import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.judging.ReasonCode;
import cardloop.submission.FoundFault;
import java.util.List;

/** What the format check of a card means for its case. */
public sealed interface FormVerdict {
    /** May go on. */
    record Good(WellFormedCard card) implements FormVerdict {}

    /** May not. */
    sealed interface Faulty extends FormVerdict {}

    /** Number or PIN are at fault: the seller may correct them. */
    record Correctable(List<FoundFault> findings, ReasonCode reason) implements Faulty {}

    /** Something else is at fault, which a correction cannot mend. */
    record Refused(List<FoundFault> findings, ReasonCode reason) implements Faulty {}
}
