package cardloop.stub.gateway;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.gateway.GatewayVerdicts.Verdict;
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
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The aggregator: a GBK form signed with HMAC-MD5, verdicts by notice and by query. */
public final class GatewayIssuer implements Issuer {
    private static final Limit LIMIT = Limit.perMinute(100);
    private static final Limit QUERY_LIMIT = new Limit(10, Duration.ofSeconds(1));
    private static final Duration WORKING = Duration.ofSeconds(1);
    private static final Duration WORKING_LONGER = Duration.ofMinutes(2);
    private static final Duration QUERIES_FIND_NOTHING = Duration.ofSeconds(60);
    private static final Duration BETWEEN_DOUBLES = Duration.ofMillis(500);

    /** @param found since when queries find it */
    private record Order(GatewayInquiry inquiry, String serial, Verdict verdict, Instant readyAt, Instant found) {}

    private final GatewayVerdicts verdicts;
    private final NoticeOutbox notices;
    private final Temper temper = new Temper("gateway");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.NEVER);
    private final RequestLimits queryLimits = new RequestLimits(QUERY_LIMIT, Escalation.NEVER);
    private final Map<String, Order> orders = new HashMap<>();

    public GatewayIssuer(CardDeck deck, CardAttempts attempts, NoticeOutbox notices) {
        this.verdicts = new GatewayVerdicts(deck, attempts, temper);
        this.notices = notices;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        Optional<GatewayInquiry> inquiry = GatewayInquiry.read(question);
        boolean isQuery = inquiry.filter(GatewayInquiry::isQuery).isPresent();
        Admission admission = isQuery
                ? queryLimits.arrive(question.clientIp() + QUERIES, now)
                : limits.arrive(question.clientIp(), now);
        return switch (admission) {
            case Admission.Admitted() -> Optional.empty();
            case Admission.TooMany(long seconds) -> Optional.of(tooMany(inquiry, seconds));
            case Admission.Blocked(long seconds) -> Optional.of(tooMany(inquiry, seconds));
        };
    }

    private static Answer tooMany(Optional<GatewayInquiry> inquiry, long seconds) {
        String command = inquiry.map(GatewayInquiry::command).orElse(GatewayInquiry.SUBMIT);
        return GatewayReply.retry(
                command, "95", inquiry.map(GatewayInquiry::order).orElse(""), seconds);
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (!question.asks("POST", "/gateway/card.action")) {
            return Answer.notFound();
        }
        Optional<GatewayInquiry> read = GatewayInquiry.read(question);
        if (read.isEmpty()) {
            return Answer.text(400, "not a form");
        }
        GatewayInquiry inquiry = read.orElseThrow();
        if (!inquiry.signed() || !temper.allows(question.clientIp())) {
            return coded("-1", inquiry);
        }
        return switch (inquiry.command()) {
            case GatewayInquiry.SUBMIT -> submitted(inquiry, now);
            case GatewayInquiry.QUERY -> queried(inquiry, now);
            default -> Answer.text(400, "no such command");
        };
    }

    private static Answer coded(String code, GatewayInquiry inquiry) {
        return GatewayReply.coded(inquiry.command(), code, inquiry.order());
    }

    private Answer submitted(GatewayInquiry inquiry, Instant now) {
        if (temper.closed(inquiry.kind(), now)) {
            return coded("112", inquiry);
        }
        Order known = orders.get(inquiry.order());
        if (known != null && !known.verdict().isRefusal()) {
            boolean same = known.inquiry().content().equals(inquiry.content());
            return coded(same ? "2" : "11", inquiry);
        }
        String fault = fault(inquiry);
        return fault.isEmpty() ? accepted(inquiry, now) : coded(fault, inquiry);
    }

    /** Empty when the form is in order: number and PIN, then the face value, then the amount. */
    private static String fault(GatewayInquiry inquiry) {
        if (!inquiry.number().matches("[0-9A-Za-z]{1,32}") || !inquiry.pin().matches("[0-9A-Za-z]{1,32}")) {
            return "7";
        }
        if (!inquiry.face().matches("[1-9][0-9]{0,6}")) {
            return "8001";
        }
        return inquiry.amount().equals(inquiry.face() + ".00") ? "" : "66";
    }

    private Answer accepted(GatewayInquiry inquiry, Instant now) {
        String serial = "T" + String.format(Locale.ROOT, "%07d", orders.size() + 1);
        Instant readyAt = now.plus(temper.rollPending() ? WORKING_LONGER : WORKING);
        Order order = new Order(inquiry, serial, verdicts.of(inquiry, now), readyAt, now.plus(QUERIES_FIND_NOTHING));
        orders.put(inquiry.order(), order);
        tell(order);
        return coded("1", inquiry);
    }

    private void tell(Order order) {
        if (temper.rollNoticeLost()) {
            return;
        }
        String query = GbkForm.format(
                GatewayReply.signed(order.verdict().fields(order.inquiry().order(), order.serial())));
        Instant dueAt = order.readyAt().plusMillis(temper.drawNoticeDelayMillis());
        notices.post(order.inquiry().notifyUrl(), query, dueAt);
        if (temper.rollNoticeDoubled()) {
            notices.post(order.inquiry().notifyUrl(), query, dueAt.plus(BETWEEN_DOUBLES));
        }
    }

    private Answer queried(GatewayInquiry query, Instant now) {
        Order known = orders.get(query.order());
        if (known == null || now.isBefore(known.found())) {
            return coded("50", query);
        }
        Verdict verdict = now.isBefore(known.readyAt())
                ? Verdict.bare("1010")
                : settled(known, now).verdict();
        return GatewayReply.lines(verdict.fields(query.order(), known.serial()));
    }

    private Order settled(Order order, Instant now) {
        if (!order.verdict().isUnknown()) {
            return order;
        }
        Verdict verdict = verdicts.of(order.inquiry(), now);
        Order again = new Order(order.inquiry(), order.serial(), verdict, order.readyAt(), order.found());
        orders.put(order.inquiry().order(), again);
        return again;
    }

    @Override
    public Answer spoilSignature(Answer answer) {
        return GatewayReply.spoilSignature(answer);
    }

    @Override
    public void follow(Misbehaviour misbehaviour) {
        temper.follow(misbehaviour);
        limits.change(temper.conduct().limit().orElse(LIMIT));
    }

    @Override
    public Map<String, AddressStats> stats() {
        Map<String, AddressStats> stats = new TreeMap<>(limits.stats());
        stats.putAll(queryLimits.stats());
        return stats;
    }

    @Override
    public void forget() {
        limits.forget();
        queryLimits.forget();
        orders.clear();
    }
}
