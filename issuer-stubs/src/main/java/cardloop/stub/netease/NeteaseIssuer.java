package cardloop.stub.netease;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.issuer.Issuer;
import cardloop.stub.limit.AddressStats;
import cardloop.stub.limit.Admission;
import cardloop.stub.limit.CardAttempts;
import cardloop.stub.limit.Limit;
import cardloop.stub.limit.RequestLimits;
import cardloop.stub.limit.RequestLimits.Escalation;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The point-card issuer: a form signed over its sorted fields, XML, tickets. */
public final class NeteaseIssuer implements Issuer {
    private static final Limit LIMIT = Limit.perMinute(20);
    private static final Limit POLL_LIMIT = new Limit(10, Duration.ofSeconds(1));
    private static final Duration WORKING = Duration.ofSeconds(1);
    private static final Duration WORKING_LONGER = Duration.ofSeconds(5);
    private static final String DOOR = "/netease/cardcheck";

    private record Ticket(String number, String content, Instant readyAt, Answer verdict) {}

    private final CardDeck deck;
    private final CardAttempts attempts;
    private final Temper temper = new Temper("netease");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.NEVER);
    private final RequestLimits pollLimits = new RequestLimits(POLL_LIMIT, Escalation.NEVER);
    private final Map<String, Ticket> byRequest = new HashMap<>();
    private final Map<String, Ticket> byNumber = new HashMap<>();

    public NeteaseIssuer(CardDeck deck, CardAttempts attempts) {
        this.deck = deck;
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "netease";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        Admission admission = isPoll(question)
                ? pollLimits.arrive(question.clientIp() + QUERIES, now)
                : limits.arrive(question.clientIp(), now);
        return switch (admission) {
            case Admission.Admitted() -> Optional.empty();
            case Admission.TooMany(long _), Admission.Blocked(long _) -> Optional.of(NeteaseReply.code("429"));
        };
    }

    private static boolean isPoll(Question question) {
        return question.method().equals("GET") && question.path().startsWith(DOOR + "/");
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (isPoll(question)) {
            String number = question.path().substring(DOOR.length() + 1);
            return NeteaseInquiry.poll(question, number)
                    .map(poll -> polled(poll, number, question, now))
                    .orElseGet(() -> Answer.text(400, "not a query"));
        }
        if (!question.asks("POST", DOOR)) {
            return Answer.notFound();
        }
        return NeteaseInquiry.submission(question)
                .map(inquiry -> submitted(inquiry, question, now))
                .orElseGet(() -> Answer.text(400, "not a form"));
    }

    private Answer polled(NeteaseInquiry poll, String number, Question question, Instant now) {
        if (!poll.signed() || !temper.allows(question.clientIp())) {
            return NeteaseReply.code("401");
        }
        Ticket ticket = byNumber.get(number);
        if (ticket == null) {
            return NeteaseReply.code("204");
        }
        return now.isBefore(ticket.readyAt()) ? NeteaseReply.code("100", number) : ticket.verdict();
    }

    private Answer submitted(NeteaseInquiry inquiry, Question question, Instant now) {
        if (!inquiry.signed() || !temper.allows(question.clientIp())) {
            return NeteaseReply.code("401");
        }
        if (temper.closed(inquiry.product(), now)) {
            return NeteaseReply.code("503");
        }
        Ticket known = byRequest.get(inquiry.id());
        if (known != null) {
            return known.content().equals(inquiry.content())
                    ? NeteaseReply.code("100", known.number())
                    : NeteaseReply.code("999");
        }
        if (temper.rollBusy()) {
            return NeteaseReply.code("503");
        }
        return temper.rollUnknown() ? NeteaseReply.code("999") : fresh(inquiry, now);
    }

    private Answer fresh(NeteaseInquiry inquiry, Instant now) {
        attempts.attempt(inquiry.product(), inquiry.shownNumber(), inquiry.id(), now);
        String number = "T" + String.format(Locale.ROOT, "%08d", byNumber.size() + 1);
        Answer verdict = deck.find(inquiry.product(), inquiry.cardNo(), inquiry.pin())
                .map(card -> NeteaseReply.card(number, card, temper.today(now)))
                .orElseGet(() -> NeteaseReply.code("301", number));
        Instant readyAt = now.plus(temper.rollPending() ? WORKING_LONGER : WORKING);
        Ticket ticket = new Ticket(number, inquiry.content(), readyAt, verdict);
        byRequest.put(inquiry.id(), ticket);
        byNumber.put(number, ticket);
        return NeteaseReply.code("100", number);
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
        Map<String, AddressStats> stats = new TreeMap<>(limits.stats());
        stats.putAll(pollLimits.stats());
        return stats;
    }

    @Override
    public void forget() {
        limits.forget();
        pollLimits.forget();
        byRequest.clear();
        byNumber.clear();
    }
}
