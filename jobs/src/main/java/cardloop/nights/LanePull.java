package cardloop.nights;

import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.Question;
import cardloop.issuers.RunQuestions;
import cardloop.throttle.Lane;
import cardloop.watch.CanaryWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Hands out the answered questions of one lane of a night, and pulls permits for those that are not. */
final class LanePull {
    /** More than are asked on one lane before it is looked again which cards have left the shelf. */
    private static final int LOOKED_AHEAD = 20;

    private final Night night;
    private final String lane;
    private final Desk desk;
    private final BooleanSupplier stopAsked;
    private final int handedOutAtMost;
    private final Set<InquiryId> handedOut = new HashSet<>();

    /**
     * What a pull works with.
     *
     * @param patience the longest wait for a slot, and between two looks when nothing is due
     */
    record Desk(NightBook book, RunQuestions questions, Asking asking, Clock clock, Duration patience, Pause pause) {
        LaneWorker worker() {
            return asking.worker();
        }
    }

    /** Who asks, and who says whether an issuer may be asked. */
    record Asking(LaneWorker worker, CanaryWatch watch) {}

    /** Waits; a test does not. */
    interface Pause {
        void sleep(Duration span);
    }

    /** @param handedOutAtMost how many questions may be handed out before they are applied */
    LanePull(Night night, String lane, Desk desk, BooleanSupplier stopAsked, int handedOutAtMost) {
        this.night = night;
        this.lane = lane;
        this.desk = desk;
        this.stopAsked = stopAsked;
        this.handedOutAtMost = handedOutAtMost;
    }

    /** The next question that has come to an end; empty when the lane has no more, or a stop is asked for. */
    Optional<Question> next() {
        while (!stopAsked.getAsBoolean()) {
            Optional<Instant> due = desk.book().nextDue(night, lane);
            Optional<Question> ripe = ripe();
            if (ripe.isPresent() || due.isEmpty()) {
                return ripe;
            }
            pull(due.get());
        }
        return Optional.empty();
    }

    private Optional<Question> ripe() {
        return desk.questions().ripe(night.runKey(), lane, handedOutAtMost + 1).stream()
                .filter(question -> !handedOut.contains(question.id()))
                .findFirst()
                .map(question -> {
                    handedOut.add(question.id());
                    return question;
                });
    }

    private void pull(Instant due) {
        if (closeGone() > 0) {
            return;
        }
        boolean over = !desk.clock().instant().isBefore(night.until()) || !due.isBefore(night.until());
        Optional<Lane> own = desk.worker().lanes().stream()
                .filter(each -> each.label().equals(lane))
                .findFirst();
        if (over || own.isEmpty()) {
            if (desk.questions().closeOpen(night.runKey(), lane) == 0) {
                idle();
            }
            return;
        }
        if (!desk.asking().watch().mayAsk(night.runKey(), own.get().issuer())) {
            askOnlyOthers(own.get());
            return;
        }
        if (desk.worker().followUp(own.get(), Duration.ZERO) == LaneWorker.Step.ASKED) {
            return;
        }
        if (!askedElsewhere(own.get()) && desk.worker().step(own.get(), desk.patience()) != LaneWorker.Step.ASKED) {
            idle();
        }
    }

    /** Of the next that were not sent yet, those whose cards left the shelf: no permit is spent on them. */
    private int closeGone() {
        List<Question> next = desk.questions().unsent(night.runKey(), lane, LOOKED_AHEAD);
        Set<CaseId> there =
                desk.book().onShelf(next.stream().map(Question::caseId).toList());
        return desk.questions()
                .closeUnsent(next.stream()
                        .filter(question -> !there.contains(question.caseId()))
                        .map(Question::id)
                        .toList());
    }

    /** The part is held: canaries, and whatever else is due that is not of this night, go out on the issuer's lanes. */
    private void askOnlyOthers(Lane own) {
        boolean asked = desk.worker().lanes().stream()
                .filter(lane -> lane.issuer().equals(own.issuer()))
                .anyMatch(lane -> desk.worker().followUp(lane, Duration.ZERO) == LaneWorker.Step.ASKED
                        || desk.worker().step(lane, Duration.ZERO) == LaneWorker.Step.ASKED);
        if (!asked) {
            idle();
        }
    }

    /** A card that answers only in another region is asked from there. No slot there is waited for: this lane has its own. */
    private boolean askedElsewhere(Lane own) {
        Set<Region> regions = desk.book().lockedRegions(night, lane);
        return desk.worker().lanes().stream()
                .filter(other -> other.issuer().equals(own.issuer())
                        && !other.equals(own)
                        && regions.contains(other.egress().region()))
                .anyMatch(other -> desk.worker().step(other, Duration.ZERO) == LaneWorker.Step.ASKED);
    }

    /** Waits for an answer under way or a slot far off; an asker that died is found meanwhile. */
    private void idle() {
        desk.worker().recoverLost();
        desk.pause().sleep(desk.patience());
    }
}
