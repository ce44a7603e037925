package cardloop.issuers.asking.outcome;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Owner;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.inquiry.CardFacts;
import cardloop.issuers.questions.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Moves a case along with its question. A night's question moves no case: its card stands on the shelf. */
public final class CaseProgress {
    private static final EnumSet<CardStage> ASKED =
            EnumSet.of(CardStage.QUEUED, CardStage.CHECKING, CardStage.UNRESOLVED, CardStage.PARKED);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DECISION = Duration.ofMinutes(5);
    private static final long PUBLISHED_EVERY_SECONDS = 10;

    private final Casebook casebook;

    public CaseProgress(Casebook casebook) {
        this.casebook = casebook;
    }

    /** "No such card" and "wrong PIN" are published on the next whole 10 s, so that timing tells them apart no more. */
    void answered(Grant grant, CardFacts facts, Instant now) {
        Instant due = facts.standing().isUnrecognised()
                ? Instant.ofEpochSecond((now.getEpochSecond() / PUBLISHED_EVERY_SECONDS + 1) * PUBLISHED_EVERY_SECONDS)
                : now;
        move(grant, Progress.due(CardStage.ANSWERED, due, due.plus(DECISION)), "ANSWERED", "the issuer answered");
    }

    /** A case that waits for its turn has a day from when its question was opened, however often it is sent back. */
    void waitsForLane(Grant grant, Instant opened) {
        move(grant, queued(WaitingCode.LANE_WAIT, opened), "QUEUED", "not sent; asked again under the same number");
    }

    void issuerBusy(Grant grant, Instant opened) {
        move(grant, queued(WaitingCode.ISSUER_BUSY, opened), "QUEUED", "the issuer would not answer now");
    }

    private static Progress queued(WaitingCode what, Instant opened) {
        return Progress.waiting(CardStage.QUEUED, what, Owner.SYSTEM, opened.plus(DAY));
    }

    /** A case that is told so already keeps its deadline: a day from when it was sent, then an operator has it. */
    void unresolved(Grant grant, Instant sent) {
        EnumSet<CardStage> from = EnumSet.copyOf(ASKED);
        if (grant.isQuery()) {
            from.removeAll(EnumSet.of(CardStage.UNRESOLVED, CardStage.PARKED));
        }
        move(
                grant,
                from,
                Progress.waiting(CardStage.UNRESOLVED, WaitingCode.NO_ANSWER, Owner.ISSUER, sent.plus(DAY)),
                "UNRESOLVED",
                "no answer; asked about again under the same number");
    }

    void parkedForNoAnswer(Grant grant, Instant now) {
        parked(grant, WaitingCode.NO_ANSWER, now, "the issuer gave no answer however often it was asked");
    }

    void parkedForCaptcha(Grant grant, Instant now) {
        parked(grant, WaitingCode.CAPTCHA, now, "the issuer demands a captcha");
    }

    void parkedForRegion(Grant grant, Instant now) {
        parked(grant, WaitingCode.NO_REGION_LANE, now, "the card answers only in another region");
    }

    private void parked(Grant grant, WaitingCode what, Instant now, String why) {
        move(grant, Progress.waiting(CardStage.PARKED, what, Owner.OPERATOR, now.plus(DAY)), "PARKED", why);
    }

    private void move(Grant grant, Progress to, String what, String why) {
        move(grant, ASKED, to, what, why);
    }

    private void move(Grant grant, Set<CardStage> from, Progress to, String what, String why) {
        if (grant.purpose().movesCase()) {
            casebook.act(
                    grant.caseId(),
                    from,
                    to,
                    new CaseEvent("issuer:" + grant.lane().issuer(), what, why, "-"));
        }
    }
}
