package cardloop.issuers.asking.outcome;

import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.inquiry.CardFacts;
import cardloop.issuers.questions.Grant;
import java.time.Instant;

/** Moves a case along with its question. A night's question moves no case: its card stands on the shelf. */
public final class CaseProgress {
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
        move(grant, Move.ANSWER_CAME.at(due), "the issuer answered");
    }

    /** A case that waits for its turn has a day from when its question was opened, however often it is sent back. */
    void waitsForLane(Grant grant, Instant opened) {
        move(grant, Move.NOT_ASKED.at(opened), "not sent; asked again under the same number");
    }

    void issuerBusy(Grant grant, Instant opened) {
        Move.Made queued = Move.NOT_ASKED.at(opened).waitingFor(WaitingCode.ISSUER_BUSY);
        move(grant, queued, "the issuer would not answer now");
    }

    /** A case that is told so already keeps its deadline: a day from when it was sent, then an operator has it. */
    void unresolved(Grant grant, Instant sent) {
        Move move = grant.isQuery() ? Move.QUERY_UNANSWERED : Move.UNANSWERED;
        move(grant, move.at(sent), "no answer; asked about again under the same number");
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
        move(grant, Move.GIVEN_TO_OPERATOR.at(now).waitingFor(what), why);
    }

    private void move(Grant grant, Move.Made made, String why) {
        grant.movedCase()
                .ifPresent(id ->
                        casebook.act(id, made, CaseEvent.byIssuer(grant.lane().issuer(), why)));
    }
}
