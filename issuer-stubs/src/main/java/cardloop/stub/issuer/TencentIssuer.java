package cardloop.stub.issuer;

import cardloop.stub.deck.CardDeck;
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
import cardloop.stub.wire.SignedHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The Q coin card: JSON, HMAC-SHA256, region lock, captcha, and the trap after a rate refusal. */
public final class TencentIssuer implements Issuer {
    static final String SECRET = "tencent-demo-secret";
    private static final Limit LIMIT = Limit.perMinute(30);
    private static final int WRONG_PASSWORDS = 3;
    private static final Duration TRAP = Duration.ofSeconds(60);
    private static final String VERIFY = "/tencent/v2/cards/verify";

    private final CardDeck deck;
    private final CardAttempts attempts;
    private final Temper temper = new Temper("tencent");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.TO_BLOCK);
    private final AnswerBook book = new AnswerBook();
    private final Strikes wrongPasswords = new Strikes(WRONG_PASSWORDS);
    private final Challenges challenges = new Challenges();

    public TencentIssuer(CardDeck deck, CardAttempts attempts) {
        this.deck = deck;
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "tencent";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    /** Only questions about cards count; the captcha doors are for people. */
    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        if (Challenges.serves(question)) {
            return Optional.empty();
        }
        return switch (limits.arrive(question.clientIp(), now)) {
            case Admission.Admitted() -> Optional.empty();
            case Admission.TooMany(long seconds) -> Optional.of(TencentReply.retry(42901, "frequency limit", seconds));
            case Admission.Blocked(long seconds) ->
                Optional.of(TencentReply.retry(42902, "held by risk control", seconds));
        };
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (Challenges.serves(question)) {
            return challenges.answer(question, now);
        }
        if (!question.asks("POST", VERIFY)) {
            return Answer.notFound();
        }
        if (!SignedHeaders.good(SECRET, question, temper.issuerTime(now))) {
            return TencentReply.refusal(40001, "signature or clock");
        }
        return TencentInquiry.read(question)
                .map(i -> recalled(i, question.clientIp(), now))
                .orElseGet(() -> TencentReply.malformed());
    }

    private Answer recalled(TencentInquiry inquiry, String clientIp, Instant now) {
        if (temper.closed(TencentInquiry.KIND, now)) {
            return TencentReply.refusal(50000, "busy");
        }
        return switch (book.recall(inquiry.id(), inquiry.content())) {
            case AnswerBook.Recall.Known(Answer answer) -> answer;
            case AnswerBook.Recall.OtherContent() -> TencentReply.refusal(40009, "requestId reused");
            case AnswerBook.Recall.Fresh(), AnswerBook.Recall.Pending(Instant _) -> fresh(inquiry, clientIp, now);
        };
    }

    private Answer fresh(TencentInquiry inquiry, String clientIp, Instant now) {
        if (temper.rollBusy()) {
            return TencentReply.refusal(50000, "busy");
        }
        if (challenges.demanded(inquiry.id(), now, temper)) {
            return TencentReply.captcha(challenges.open(inquiry.id()));
        }
        Verdict verdict = verdict(inquiry, clientIp, now);
        if (verdict.remembered()) {
            attempts.attempt(TencentInquiry.KIND, inquiry.cardNo(), inquiry.id(), now);
            book.remember(inquiry.id(), inquiry.content(), verdict.answer());
        }
        return verdict.answer();
    }

    /** An answer, and whether it is one to stand by. */
    private record Verdict(Answer answer, boolean remembered) {
        static Verdict standing(Answer answer) {
            return new Verdict(answer, true);
        }

        static Verdict traceless(Answer answer) {
            return new Verdict(answer, false);
        }
    }

    private Verdict verdict(TencentInquiry inquiry, String clientIp, Instant now) {
        if (!deck.knowsNumber(TencentInquiry.KIND, inquiry.cardNo())) {
            return Verdict.standing(TencentReply.refusal(40010, "card not found"));
        }
        Optional<DeckCard> found = deck.find(TencentInquiry.KIND, inquiry.cardNo(), inquiry.password());
        if (found.isEmpty()) {
            wrongPasswords.strike(inquiry.cardNo(), now);
            return Verdict.standing(TencentReply.refusal(40011, "password wrong"));
        }
        return verdict(inquiry, found.orElseThrow(), clientIp, now);
    }

    private Verdict verdict(TencentInquiry inquiry, DeckCard card, String clientIp, Instant now) {
        boolean locked = !card.region().equals("CN");
        if (locked && inTrap(clientIp, now)) {
            return Verdict.traceless(TencentReply.refusal(40010, "card not found"));
        }
        if (locked && !card.region().equals(inquiry.area())) {
            return Verdict.traceless(TencentReply.areaLocked(card.region()));
        }
        boolean frozen = wrongPasswords.isOut(inquiry.cardNo(), now);
        return Verdict.standing(TencentReply.card(card, temper.today(now), frozen));
    }

    private boolean inTrap(String clientIp, Instant now) {
        return limits.lastRefusedAt(clientIp)
                .filter(t -> now.isBefore(t.plus(TRAP)))
                .isPresent();
    }

    /** Answers are not signed here. */
    @Override
    public Answer spoilSignature(Answer answer) {
        return answer;
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
        wrongPasswords.forget();
        challenges.forget();
    }
}
