package cardloop.line;

import cardloop.base.Event;
import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.issuers.ConfirmedCard;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.judging.Judgement;
import cardloop.judging.ReasonCode;
import cardloop.review.Draw;
import cardloop.review.Sampling;
import cardloop.review.SamplingPlan;
import cardloop.risk.WrongCodeBudget;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.transaction.support.TransactionOperations;

/** ANSWERED: what the issuer said decides; a confirmed card is drawn for, and the draw recorded, before it goes on. */
final class JudgeStep implements Step {
    private static final Duration HOLD = Duration.ofDays(1);
    private static final int HOLDS_AT_MOST = 2;

    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final CaseJudge judge;
    private final Sampling sampling;
    private final WrongCodeBudget wrongCodes;
    private final TransactionOperations transactions;
    private final Clock clock;

    JudgeStep(Rooms rooms, CardFormats formats, Sampling sampling, WrongCodeBudget wrongCodes) {
        this.casebook = rooms.casebook();
        this.questions = rooms.questions();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
        this.judge = new CaseJudge(clock);
        this.sampling = sampling;
        this.wrongCodes = wrongCodes;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            CardFormat format = formats.find(card.declared().kind()).orElseThrow();
            CardFacts facts =
                    questions.latestAnswer(card.id()).flatMap(Question::facts).orElseThrow();
            switch (judge.judge(card, format, facts)) {
                case Judgement.Bad(ReasonCode reason, String why) -> reject(lease, reason, why);
                case Judgement.Held(ReasonCode reason) -> hold(lease, card, reason);
                case Judgement.Differs(FaceValue real) -> offer(lease, real);
                case Judgement.Good good -> sample(lease, new ConfirmedCard(card, format.kind(), good));
            }
        });
    }

    private void reject(Lease lease, ReasonCode reason, String why) {
        boolean moved = casebook.move(lease, Move.REFUSED.at(clock.instant()).because(reason), CaseEvent.bySystem(why));
        if (moved && reason == ReasonCode.NOT_RECOGNISED) {
            wrongCodes.notRecognised(lease.caseId());
        }
    }

    private void hold(Lease lease, CardCase card, ReasonCode reason) {
        if (card.past().holds() >= HOLDS_AT_MOST) {
            reject(lease, reason, reason.name());
            return;
        }
        Move.Made held = Move.HELD_BY_ISSUER.at(clock.instant().plus(HOLD)).because(reason);
        casebook.move(lease, held, CaseEvent.bySystem(reason.name()));
    }

    private void offer(Lease lease, FaceValue real) {
        casebook.move(
                lease,
                Move.OFFER_MADE.at(clock.instant()),
                CaseEvent.bySystem("the real face value is " + real.yuan()));
    }

    /** One that was passed before, and is good still, is not looked at once more. */
    private void sample(Lease lease, ConfirmedCard confirmed) {
        if (sampling.cleared(confirmed).isPresent()) {
            casebook.move(
                    lease, Move.STILL_GOOD.at(clock.instant()), CaseEvent.bySystem("passed before, and good still"));
            return;
        }
        Draw draw = sampling.draw(confirmed);
        String why = String.format(
                Locale.ROOT, "%s: probability %.4f, draw %.4f", draw.why(), draw.probability(), draw.draw());
        Move move = draw.selected() ? Move.SAMPLED : Move.NOT_SAMPLED;
        casebook.move(
                lease, move.at(clock.instant()), new CaseEvent(Event.Program.SYSTEM, why, SamplingPlan.RULE_VERSION));
    }
}
