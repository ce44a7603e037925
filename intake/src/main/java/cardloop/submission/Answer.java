package cardloop.submission;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.judging.ReasonCode;
import cardloop.reading.Field;
import cardloop.reading.PhotoQuality;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of a seller's answer. */
public sealed interface Answer {
    /**
     * The case stands so now.
     *
     * @param findings what is still wrong; empty when nothing is
     */
    record Taken(CaseId id, CardStage stage, Optional<ReasonCode> reason, List<FoundFault> findings) implements Answer {
        public Taken {
            findings = List.copyOf(findings);
        }
    }

    /** There is no such card, or it is somebody else's. */
    record NotFound() implements Answer {}

    /**
     * Something of these rows was neither typed nor, where nothing in them is doubtful, confirmed; nothing was changed.
     */
    record Unanswered(Set<Field> rows) implements Answer {
        public Unanswered {
            rows = Set.copyOf(rows);
        }
    }

    /** The card does not wait for this; nothing was changed. */
    record WrongState() implements Answer {}

    /**
     * The new photo cannot be read; nothing was changed.
     *
     * @param quality what the gate found, and what to change
     */
    record PhotoUnusable(PhotoQuality quality) implements Answer {}
}
