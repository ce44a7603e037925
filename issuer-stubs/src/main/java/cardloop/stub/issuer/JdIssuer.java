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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The E-card partner interface: OAuth 2, TOTP, JSON. Fetching a token does not count towards the limit of inspections. */
public final class JdIssuer implements Issuer {
    private static final Limit LIMIT = Limit.perMinute(60);
    private static final Limit ACCOUNT_LIMIT = Limit.perMinute(120);
    private static final String ACCOUNT = "account";
    private static final int WRONG_PINS = 5;
    private static final String TOKEN = "/jd/oauth/token";
    private static final String INSPECT = "/jd/v1/ecards/inspect";

    private final CardDeck deck;
    private final CardAttempts attempts;
    private final Temper temper = new Temper("jd");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.NEVER);
    private final RequestLimits accountLimits = new RequestLimits(ACCOUNT_LIMIT, Escalation.NEVER);
    private final Strikes wrongPins = new Strikes(WRONG_PINS);
    private final AnswerBook book = new AnswerBook();
    private final JdTokens tokens = new JdTokens();

    public JdIssuer(CardDeck deck, CardAttempts attempts) {
        this.deck = deck;
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "jd";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        if (!question.path().equals(INSPECT)) {
            return Optional.empty();
        }
        String ip = question.clientIp();
        return switch (limits.arrive(ip, now)) {
            case Admission.TooMany(long seconds) -> Optional.of(JdReply.tooMany("ip", seconds));
            case Admission.Blocked(long seconds) -> Optional.of(JdReply.tooMany("ip", seconds));
            case Admission.Admitted() -> locked(ip, now);
        };
    }

    private Optional<Answer> locked(String ip, Instant now) {
        if (!wrongPins.isOut(ip, now)) {
            return Optional.empty();
        }
        limits.countRefusal(ip);
        return Optional.of(JdReply.locked(wrongPins.retryAfterSeconds(ip, now)));
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (question.asks("POST", TOKEN)) {
            return temper.closed(JdInquiry.KIND, now) ? JdReply.maintenance() : tokens.issue(question, now);
        }
        if (!question.asks("POST", INSPECT)) {
            return Answer.notFound();
        }
        if (temper.closed(JdInquiry.KIND, now) || temper.rollBusy()) {
            return JdReply.maintenance();
        }
        return tokens.good(question, now) ? knownPartner(question, now) : JdReply.error(401, "invalid_token");
    }

    private Answer knownPartner(Question question, Instant now) {
        return switch (accountLimits.arrive(ACCOUNT, now)) {
            case Admission.TooMany(long seconds) -> JdReply.accountTooMany(temper.issuerTime(now), seconds);
            case Admission.Blocked(long seconds) -> JdReply.accountTooMany(temper.issuerTime(now), seconds);
            case Admission.Admitted() -> withinLimits(question, now);
        };
    }

    private Answer withinLimits(Question question, Instant now) {
        if (!JdTokens.goodDynamicToken(question, temper.issuerTime(now))) {
            return JdReply.error(401, "dynamic_token_invalid");
        }
        Optional<JdInquiry> inquiry = JdInquiry.read(question);
        return inquiry.isEmpty()
                ? JdReply.error(400, "invalid_request")
                : recalled(inquiry.orElseThrow(), question.clientIp(), now);
    }

    private Answer recalled(JdInquiry inquiry, String clientIp, Instant now) {
        return switch (book.recall(inquiry.id(), inquiry.content())) {
            case AnswerBook.Recall.Known(Answer answer) -> answer;
            case AnswerBook.Recall.OtherContent() -> JdReply.error(409, "idempotency_conflict");
            case AnswerBook.Recall.Fresh(), AnswerBook.Recall.Pending(Instant _) -> fresh(inquiry, clientIp, now);
        };
    }

    private Answer fresh(JdInquiry inquiry, String clientIp, Instant now) {
        Optional<DeckCard> card = deck.find(JdInquiry.KIND, "", inquiry.pin());
        if (card.isEmpty()) {
            wrongPins.strike(clientIp, now);
        }
        Answer answer =
                card.map(c -> JdReply.card(c, temper.today(now))).orElseGet(() -> JdReply.error(404, "card_not_found"));
        attempts.attempt(JdInquiry.KIND, inquiry.maskedPin(), inquiry.id(), now);
        book.remember(inquiry.id(), inquiry.content(), answer);
        return answer;
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
        accountLimits.change(temper.conduct()
                .limit()
                .map(l -> new Limit(l.requests() * 2, l.window()))
                .orElse(ACCOUNT_LIMIT));
    }

    /** By address, and the whole account under the name {@code account}. */
    @Override
    public Map<String, AddressStats> stats() {
        Map<String, AddressStats> stats = new TreeMap<>(limits.stats());
        stats.putAll(accountLimits.stats());
        return stats;
    }

    @Override
    public void forget() {
        limits.forget();
        accountLimits.forget();
        wrongPins.forget();
        book.forget();
        tokens.forget();
    }
}
