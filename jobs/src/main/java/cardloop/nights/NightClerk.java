package cardloop.nights;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.judging.ReasonCode;
import cardloop.shelf.Shelf;
import cardloop.watch.CanaryWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Applies what a night learnt: shelf, evidence and question change in one transaction, or none does. */
final class NightClerk {
    static final String RULE = "revalidate-1";
    static final String VOUCHED = "VOUCHED";
    static final String PULLED = "PULLED";
    static final String FILTERED = "FILTERED";

    private static final int LATE_AT_ONCE = 50;

    private final NightBook book;
    private final QuestionBook questions;
    private final RunQuestions asked;
    private final CanaryWatch watch;
    private final Shelf shelf;
    private final EventLog events;
    private final Consumer<Runnable> oneTransaction;

    NightClerk(Books books, Shelf shelf, CanaryWatch watch, EventLog events, Consumer<Runnable> oneTransaction) {
        this.book = books.night();
        this.questions = books.questions();
        this.asked = books.asked();
        this.shelf = shelf;
        this.watch = watch;
        this.events = events;
        this.oneTransaction = oneTransaction;
    }

    /** The night's own, and those of what it asks. */
    record Books(NightBook night, QuestionBook questions, RunQuestions asked) {}

    /** A question that has come to an end, and what it means. */
    record Judged(Question question, Verdict verdict) {}

    /** Judges; a question whose card left the shelf is closed here, so that the framework counts it as filtered. */
    Optional<Judged> sift(Question question, LocalDate today) {
        Judged judged = judge(question, today);
        if (judged.verdict() instanceof Verdict.Gone) {
            oneTransaction.accept(() -> asked.applied(question.id(), FILTERED));
            return Optional.empty();
        }
        return Optional.of(judged);
    }

    private Judged judge(Question question, LocalDate today) {
        return new Judged(
                question,
                book.card(question.caseId())
                        .map(card -> verdict(question, card, today))
                        .orElseGet(Verdict.Gone::new));
    }

    private Verdict verdict(Question question, ShelfCard card, LocalDate today) {
        return switch (question.state()) {
            case ANSWERED -> Verdict.of(card, question.facts().orElseThrow(), today);
            case PARKED, CLOSED, OPEN, ASKING -> new Verdict.Skipped(SkipReason.of(question, isPartHeld(question)));
        };
    }

    private boolean isPartHeld(Question question) {
        return watch.part(question.runKey(), question.issuer()).state().holds();
    }

    void apply(Judged judged, Night night, String lane) {
        oneTransaction.accept(() -> {
            Question question = judged.question();
            switch (judged.verdict()) {
                case Verdict.Vouched _ -> vouched(question, night, lane);
                case Verdict.Pulled(ReasonCode reason) -> pulled(question, reason, lane);
                case Verdict.Skipped(SkipReason reason) -> skipped(question, reason, night, lane);
                case Verdict.Gone _ -> asked.applied(question.id(), FILTERED);
            }
        });
    }

    /** Applies answers that came after their night; returns how many. */
    int applyLate(LocalDate today) {
        List<NightBook.Late> late = book.late(LATE_AT_ONCE);
        for (NightBook.Late answer : late) {
            Question question = questions.find(answer.id()).orElseThrow();
            Judged judged = judge(question, today);
            Night night = new Night(LocalDate.parse(question.runKey()), Optional.empty(), Instant.EPOCH);
            oneTransaction.accept(() -> {
                asked.applyAnew(question.id());
                book.unskip(night, question.caseId());
                apply(judged, night, answer.lane());
            });
        }
        return late.size();
    }

    private void vouched(Question question, Night night, String lane) {
        UUID card = question.caseId().value();
        if (shelf.vouched(card)) {
            tell(question, Event.Type.VOUCHED, "the issuer vouched for it on " + night.businessDate(), lane);
            asked.applied(question.id(), VOUCHED);
        } else {
            asked.applied(question.id(), FILTERED);
        }
    }

    private void pulled(Question question, ReasonCode reason, String lane) {
        if (shelf.pull(question.caseId().value(), reason.name())) {
            tell(question, Event.Type.PULLED, reason + ": " + reason.text().en(), lane);
            asked.applied(question.id(), PULLED);
        } else {
            asked.applied(question.id(), FILTERED);
        }
    }

    private void skipped(Question question, SkipReason reason, Night night, String lane) {
        book.skip(night, question.caseId(), Optional.of(lane), reason);
        asked.applied(question.id(), reason.name());
    }

    private void tell(Question question, Event.Type what, String why, String lane) {
        events.record(question.caseId().subject(), new Event.OfIssuer(Night.issuerOf(lane)), what, why, RULE);
    }
}
