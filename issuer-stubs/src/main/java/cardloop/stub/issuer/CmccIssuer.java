package cardloop.stub.issuer;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.AddressStats;
import cardloop.stub.limit.Admission;
import cardloop.stub.limit.CardAttempts;
import cardloop.stub.limit.Limit;
import cardloop.stub.limit.RequestLimits;
import cardloop.stub.limit.RequestLimits.Escalation;
import cardloop.stub.limit.Strikes;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The telecom voucher centre: GBK form, MD5. */
public final class CmccIssuer implements Issuer {
    private static final Limit LIMIT = Limit.perMinute(60);
    private static final int WRONG_PINS = 3;
    private static final long IDS_PER_CARD = 3;
    private static final Duration IDS_WITHIN = Duration.ofMinutes(60);
    private static final Duration PENDING = Duration.ofSeconds(2);
    private static final Map<String, String> MAINTENANCE_CODES =
            Map.of("SZX_ZJ", "2009", "SZX_JS", "2010", "SZX_FJ", "2011", "SZX_LN", "2012");

    private final CardDeck deck;
    private final CardAttempts attempts;
    private final Temper temper = new Temper("cmcc");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.TO_BLOCK);
    private final AnswerBook book = new AnswerBook();
    private final Strikes wrongPins = new Strikes(WRONG_PINS);

    public CmccIssuer(CardDeck deck, CardAttempts attempts) {
        this.deck = deck;
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "cmcc";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        String id = CmccInquiry.read(question).map(CmccInquiry::id).orElse("");
        return switch (limits.arrive(question.clientIp(), now)) {
            case Admission.Admitted() -> Optional.empty();
            case Admission.TooMany(long seconds) -> Optional.of(CmccReply.retry("9004", seconds, id));
            case Admission.Blocked(long seconds) -> Optional.of(CmccReply.retry("9003", seconds, id));
        };
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (!question.asks("POST", "/cmcc/card/verify")) {
            return Answer.notFound();
        }
        Optional<CmccInquiry> inquiry = CmccInquiry.read(question);
        if (inquiry.isEmpty()) {
            return Answer.text(400, "not a form");
        }
        return temper.allows(question.clientIp())
                ? checked(inquiry.orElseThrow(), now)
                : CmccReply.bare("9002", inquiry.orElseThrow());
    }

    private Answer checked(CmccInquiry inquiry, Instant now) {
        if (!inquiry.signed()) {
            return CmccReply.bare("9001", inquiry);
        }
        if (temper.closed(inquiry.kind(), now)) {
            return CmccReply.bare(MAINTENANCE_CODES.getOrDefault(inquiry.kind(), "2014"), inquiry);
        }
        return switch (book.recall(inquiry.id(), inquiry.content())) {
            case AnswerBook.Recall.Known(Answer answer) -> answer;
            case AnswerBook.Recall.OtherContent() -> CmccReply.bare("9009", inquiry);
            case AnswerBook.Recall.Pending(Instant readyAt) ->
                now.isBefore(readyAt) ? CmccReply.bare("1010", inquiry) : remembered(inquiry, now);
            case AnswerBook.Recall.Fresh() -> fresh(inquiry, now);
        };
    }

    private Answer fresh(CmccInquiry inquiry, Instant now) {
        if (temper.rollBusy()) {
            return CmccReply.bare("2014", inquiry);
        }
        if (temper.rollUnknown()) {
            return CmccReply.bare("10000", inquiry);
        }
        if (attempts.idsWithin(IDS_WITHIN, inquiry.kind(), inquiry.serial(), now) >= IDS_PER_CARD) {
            return CmccReply.bare("1002", inquiry);
        }
        attempts.attempt(inquiry.kind(), inquiry.serial(), inquiry.id(), now);
        if (temper.rollPending()) {
            book.pend(inquiry.id(), inquiry.content(), now.plus(PENDING));
            return CmccReply.bare("1010", inquiry);
        }
        return remembered(inquiry, now);
    }

    private Answer remembered(CmccInquiry inquiry, Instant now) {
        Answer verdict = verdict(inquiry, now);
        book.remember(inquiry.id(), inquiry.content(), verdict);
        return verdict;
    }

    private Answer verdict(CmccInquiry inquiry, Instant now) {
        String card = inquiry.kind() + " " + inquiry.serial();
        if (wrongPins.isOut(card, now)) {
            return CmccReply.bare("2013", inquiry);
        }
        if (!deck.knowsNumber(inquiry.kind(), inquiry.serial())) {
            return CmccReply.bare("1006", inquiry);
        }
        Optional<DeckCard> found = deck.find(inquiry.kind(), inquiry.serial(), inquiry.pin());
        if (found.isEmpty()) {
            wrongPins.strike(card, now);
            return CmccReply.bare("1004", inquiry);
        }
        return verdict(inquiry, found.orElseThrow(), now);
    }

    private Answer verdict(CmccInquiry inquiry, DeckCard card, Instant now) {
        if (inquiry.batch().isEmpty() || !inquiry.batch().equals(card.batch())) {
            return CmccReply.bare("1011", inquiry);
        }
        if (card.state() == CardState.RECALLED) {
            return CmccReply.bare("1012", inquiry);
        }
        if (!inquiry.faceFen().equals(Long.toString(card.faceFen()))) {
            return CmccReply.bare("1007", inquiry);
        }
        return CmccReply.card(inquiry, card, temper.today(now));
    }

    @Override
    public Answer spoilSignature(Answer answer) {
        return CmccReply.spoilSignature(answer);
    }

    @Override
    public void follow(Misbehaviour misbehaviour) {
        temper.follow(misbehaviour);
        limits.change(temper.conduct().limit().orElse(LIMIT));
    }

    @Override
    public Map<String, AddressStats> stats() {
        return limits.stats();
    }

    @Override
    public void forget() {
        limits.forget();
        book.forget();
        wrongPins.forget();
    }
}
