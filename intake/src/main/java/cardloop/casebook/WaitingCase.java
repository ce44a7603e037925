package cardloop.casebook;

import java.time.Instant;
import java.util.Optional;

/**
 * A card that an operator has to look at.
 *
 * @param since it stands there
 * @param deadline the next one, when that of its stage has passed
 */
public record WaitingCase(
        CaseId id,
        String kind,
        CardStage stage,
        Optional<WaitingCode> waiting,
        Instant since,
        Instant deadline,
        boolean isBreached) {}
