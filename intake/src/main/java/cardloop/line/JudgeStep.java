package cardloop.line;

import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Owner;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.casebook.WaitingCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.issuers.ConfirmedCard;
import cardloop.issuers.Judgement;
import cardloop.issuers.KindRules;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.review.Draw;
import cardloop.review.Sampling;
import cardloop.review.SamplingPlan;
import cardloop.risk.WrongCodeBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** ANSWERED: what the issuer said decides; a confirmed card is drawn for, and the draw recorded, before it goes on. */
final class JudgeStep implements Step {
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration HOLD = Duration.ofDays(1);
    private static final Duration OFFER = Duration.ofDays(2);
    private static final Duration REVIEW = Duration.ofDays(1);
    private static final int HOLDS_AT_MOST = 2;

    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
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
        this.sampling = sampling;
        this.wrongCodes = wrongCodes;
    }

    @Override
    public void handle(Lease lease) {
        transactions.executeWithoutResult(_ -> {
            CardCase card = casebook.find(lease.caseId()).orElseThrow();
            switch (judge(card)) {
                case Judgement.Rejected(ReasonCode reason, String why) -> reject(lease, reason, why);
                case Judgement.Held(ReasonCode reason) -> hold(lease, card, reason);
                case Judgement.Differs(FaceValue real) -> offer(lease, real);
                case Judgement.Confirmed(ConfirmedCard confirmed) -> sample(lease, confirmed);
            }
        });
    }

    private Judgement judge(CardCase card) {
        CardFacts facts =
                questions.latestAnswer(card.id()).flatMap(Question::facts).orElseThrow();
        CardFormat format = formats.find(card.declared().kind()).orElseThrow();
        KindRules rules = new KindRules(
                format.kind(), format.terms().validity(), format.terms().minimumLifeDays());
        return Judgement.of(card, rules, facts, BusinessDay.today(clock));
    }

    private void reject(Lease lease, ReasonCode reason, String why) {
        boolean moved = casebook.move(lease, Progress.rejected(reason), CaseEvent.bySystem("REJECTED", why));
        if (moved && reason == ReasonCode.NOT_RECOGNISED) {
            wrongCodes.notRecognised(lease.caseId());
        }
    }

    private void hold(Lease lease, CardCase card, ReasonCode reason) {
        if (card.holds() >= HOLDS_AT_MOST) {
            reject(lease, reason, reason.name());
            return;
        }
        Instant again = clock.instant().plus(HOLD);
        Progress held = new Progress(
                CardStage.HELD,
                Optional.of(reason),
                Optional.of(WaitingCode.ISSUER_HOLD),
                Optional.of(Owner.SYSTEM),
                Optional.of(again.plus(SOON)),
                Optional.of(again));
        casebook.move(lease, held, CaseEvent.bySystem("HELD", reason.name()));
    }

    private void offer(Lease lease, FaceValue real) {
        Progress offered = Progress.waiting(
                        CardStage.OFFERED,
                        WaitingCode.OFFER,
                        Owner.SELLER,
                        clock.instant().plus(OFFER))
                .because(ReasonCode.FACE_VALUE);
        casebook.move(lease, offered, CaseEvent.bySystem("OFFERED", "the real face value is " + real.yuan()));
    }

    /** One that was passed before, and is good still, is not looked at once more. */
    private void sample(Lease lease, ConfirmedCard confirmed) {
        if (sampling.cleared(confirmed).isPresent()) {
            Instant now = clock.instant();
            casebook.move(
                    lease,
                    Progress.due(CardStage.CLEARED, now, now.plus(SOON)),
                    CaseEvent.bySystem("STILL_GOOD", "passed before, and good still"));
            return;
        }
        Draw draw = sampling.draw(confirmed);
        Instant now = clock.instant();
        String why = String.format(
                Locale.ROOT, "%s: probability %.4f, draw %.4f", draw.why(), draw.probability(), draw.draw());
        Progress to = draw.selected()
                ? Progress.waiting(CardStage.IN_REVIEW, WaitingCode.SAMPLED, Owner.REVIEWER, now.plus(REVIEW))
                : Progress.due(CardStage.CLEARED, now, now.plus(SOON));
        String what = draw.selected() ? "SAMPLED" : "NOT_SAMPLED";
        casebook.move(lease, to, new CaseEvent("system", what, why, SamplingPlan.RULE_VERSION));
    }
}
