package cardloop.submission;

import cardloop.casebook.CaseId;
import java.util.List;
import java.util.Optional;

/** What was read or typed of cards that have no well-formed key yet, sealed. Every method joins a surrounding transaction. */
public interface Readings {
    /** Keeps it in place of what there was. */
    void save(CaseId caseId, StoredReading reading);

    Optional<StoredReading> find(CaseId caseId);

    /** Those of the other cards that stand on its photo, as far as they are kept. */
    List<StoredReading> besides(CaseId caseId);

    /** Destroys it. */
    void destroy(CaseId caseId);
}
