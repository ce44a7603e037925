package cardloop.web.view;

import cardloop.base.Event;
import cardloop.calendar.BusinessDay;
import cardloop.casebook.CardStage;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import cardloop.web.view.CardView.Standing;
import cardloop.web.view.CardView.TimelineStep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says how a case stands in public words. What an issuer has answered but is not published yet looks like being asked. */
final class StandingWords {

    private StandingWords() {}

    static Standing say(CardRow.Stands stands, CardRow.Asked asked, Instant now) {
        CardStage stage = stands.stage();
        boolean isUnpublished = stage == CardStage.ANSWERED;
        return new Standing(
                stage.shown(),
                stage.station(),
                isUnpublished ? Optional.empty() : stands.reason().map(Told::of),
                isUnpublished
                        ? Optional.empty()
                        : stands.waiting().map(code -> Told.of(stillTrue(code, stage, asked.next(), now))),
                stage.shown().owner(),
                stands.deadline().map(StandingWords::local),
                isUnpublished ? Optional.empty() : eta(stands, asked.next(), now),
                asked.untilNow() == 0 && Move.WITHDRAWN_BY_SELLER.isFrom(stage));
    }

    /** A card that was slowed down waits for its turn like any other once that is over. */
    private static WaitingCode stillTrue(
            WaitingCode code, CardStage stage, Optional<OffsetDateTime> asksAt, Instant now) {
        boolean isOver = stage != CardStage.QUEUED
                || asksAt.filter(due -> !due.toInstant().isAfter(now)).isPresent();
        return code == WaitingCode.SLOWED && isOver ? WaitingCode.LANE_WAIT : code;
    }

    private static Optional<OffsetDateTime> eta(CardRow.Stands stands, Optional<OffsetDateTime> asksAt, Instant now) {
        if (!stands.stage().isOpen()) {
            return Optional.empty();
        }
        return stands.dueAt()
                .or(() -> asksAt)
                .map(OffsetDateTime::toInstant)
                .map(due -> due.isBefore(now) ? now : due)
                .map(due -> due.atZone(BusinessDay.ZONE).toOffsetDateTime());
    }

    static List<TimelineStep> tell(List<Event> events, CardRow.Stands stands) {
        boolean hidesAnswer = stands.stage() == CardStage.ANSWERED
                || stands.reason().filter(ReasonCode.NOT_RECOGNISED::equals).isPresent();
        return withoutRepeats(events.stream()
                .filter(event -> !(hidesAnswer && event.is(Event.Type.ANSWERED)))
                .flatMap(StandingWords::step)
                .toList());
    }

    /** How often the issuer had to be asked is between it and us, and may tell of a number's history. */
    private static List<TimelineStep> withoutRepeats(List<TimelineStep> steps) {
        return IntStream.range(0, steps.size())
                .filter(n ->
                        n == 0 || !steps.get(n).what().equals(steps.get(n - 1).what()))
                .mapToObj(steps::get)
                .toList();
    }

    private static Stream<TimelineStep> step(Event event) {
        return TimelineWords.say(event).stream()
                .map(text ->
                        new TimelineStep(event.at().atZone(BusinessDay.ZONE).toOffsetDateTime(), event.what(), text));
    }

    static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(BusinessDay.ZONE).toOffsetDateTime();
    }
}
