package cardloop.submission.opening;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Progress;
import cardloop.reading.Reading;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.Readings;
import cardloop.submission.Siblings;
import cardloop.submission.StoredReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** In the database. */
public final class JdbcSiblings implements Siblings {
    private static final int MOST = Reading.MOST_CARDS - 1;

    private final JdbcTools tools;
    private final Casebook casebook;
    private final Readings readings;
    private final EventLog events;

    public JdbcSiblings(JdbcTools tools, Casebook casebook, Readings readings, EventLog events) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
        this.events = events;
    }

    @Override
    public List<CaseId> open(CardCase first, Progress asked, List<StoredReading> others) {
        if (others.isEmpty() || !isFirstLook(first)) {
            return List.of();
        }
        List<CaseId> opened = new ArrayList<>();
        int place = firstFreePlace(first.origin().submissionId());
        for (StoredReading other : others.subList(0, Math.min(MOST, others.size()))) {
            opened.add(open(first, place + opened.size(), asked, other));
        }
        String why = others.size() + " further cards on the photo, " + opened.size() + " opened";
        tell(first.id(), why);
        return List.copyOf(opened);
    }

    private CaseId open(CardCase first, int place, Progress asked, StoredReading reading) {
        CaseId id = new CaseId(tools.ids().get());
        Origin from = first.origin();
        casebook.open(new NewCase(
                id,
                new Origin(from.submissionId(), place, from.sellerId(), from.photoId()),
                first.declared(),
                Optional.empty(),
                first.price(),
                "[]",
                asked));
        readings.save(id, reading);
        tell(id, "on the photo of " + first.id().subject());
        return id;
    }

    private void tell(CaseId id, String why) {
        events.record(id.subject(), Event.Program.SYSTEM, Event.Type.FOUND, why, "-");
    }

    @Override
    public boolean isFirstLook(CardCase first) {
        return tools.db()
                        .sql("""
                                SELECT COUNT(*) FROM card_case c JOIN photo p ON p.id = c.photo_id
                                WHERE c.submission_id = :submission AND c.photo_id = :photo AND p.created_at <= c.created_at
                                """)
                        .param("submission", first.origin().submissionId())
                        .param("photo", first.origin().photoId().orElseThrow())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Behind the places of all photos, good or not. Locks the submission, of which two photos may be read at once. */
    private int firstFreePlace(UUID submission) {
        tools.db()
                .sql("SELECT id FROM submission WHERE id = ? FOR UPDATE")
                .param(submission)
                .query(UUID.class)
                .single();
        int last = tools.db()
                .sql("SELECT MAX(idx) FROM card_case WHERE submission_id = ?")
                .param(submission)
                .query(Integer.class)
                .single();
        return Math.max(last + 1, PhotoSubmission.MOST_PHOTOS);
    }
}
