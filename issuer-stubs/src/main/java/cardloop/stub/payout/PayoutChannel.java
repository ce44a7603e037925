package cardloop.stub.payout;

import cardloop.stub.issuer.Issuer;
import cardloop.stub.limit.AddressStats;
import cardloop.stub.limit.Admission;
import cardloop.stub.limit.Limit;
import cardloop.stub.limit.RequestLimits;
import cardloop.stub.limit.RequestLimits.Escalation;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import cardloop.stub.wire.SignedHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The transfer channel: JSON, HMAC-SHA256, statement files. Not limited unless the settings say so. */
public final class PayoutChannel implements Issuer {
    static final String SECRET = "payout-demo-secret";
    private static final Limit LIMIT = Limit.perMinute(0);
    private static final String TRANSFERS = "/payout/v1/transfers";
    private static final String STATEMENTS = "/payout/v1/statements/";

    private final Temper temper = new Temper("payout");
    private final RequestLimits limits = new RequestLimits(LIMIT, Escalation.NEVER);
    private final Map<String, PretendTransfer> transfers = new LinkedHashMap<>();
    private final Set<String> lostOnce = new HashSet<>();

    @Override
    public String name() {
        return "payout";
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public Optional<Answer> turnAway(Question question, Instant now) {
        return switch (limits.arrive(question.clientIp(), now)) {
            case Admission.Admitted() -> Optional.empty();
            case Admission.TooMany(long _), Admission.Blocked(long _) -> Optional.of(coded("SYSTEM_BUSY"));
        };
    }

    @Override
    public Answer answer(Question question, Instant now) {
        if (!SignedHeaders.good(SECRET, question, temper.issuerTime(now))) {
            return coded("SIGNATURE_INVALID");
        }
        if (question.path().startsWith(STATEMENTS)) {
            return statement(question, now);
        }
        if (temper.closed("", now) || temper.rollBusy()) {
            return coded("SYSTEM_BUSY");
        }
        if (question.asks("POST", TRANSFERS)) {
            return TransferRequest.read(question).map(r -> transfer(r, now)).orElseGet(() -> coded("PARAM_INVALID"));
        }
        boolean query = question.method().equals("GET") && question.path().startsWith(TRANSFERS + "/");
        return query ? shown(question.path().substring(TRANSFERS.length() + 1), now) : Answer.notFound();
    }

    private Answer transfer(TransferRequest request, Instant now) {
        PretendTransfer known = transfers.get(request.outBizNo());
        if (known != null) {
            return known.request().equals(request) ? told(known, now) : coded("CONFLICT");
        }
        PayeeRule rule = PayeeRule.of(request);
        if (rule == PayeeRule.BUSY_AND_LOST && lostOnce.add(request.outBizNo())) {
            return coded("SYSTEM_BUSY");
        }
        String channelNo = "CH" + String.format(Locale.ROOT, "%08d", transfers.size() + 1);
        PretendTransfer made = new PretendTransfer(request, rule, channelNo, now);
        transfers.put(request.outBizNo(), made);
        return rule == PayeeRule.BUSY_BUT_PAYS ? coded("SYSTEM_BUSY") : told(made, now);
    }

    private Answer shown(String outBizNo, Instant now) {
        PretendTransfer known = transfers.get(outBizNo);
        return known == null ? coded("NOT_FOUND") : told(known, now);
    }

    private static Answer told(PretendTransfer transfer, Instant now) {
        PretendTransfer.Status status = transfer.status(now);
        ObjectNode body =
                Json.object().put("code", "OK").put("status", status.name()).put("channelNo", transfer.channelNo());
        if (status == PretendTransfer.Status.FAILED) {
            body.put("reason", transfer.reason());
        }
        return Answer.json(200, body);
    }

    private static Answer coded(String code) {
        return Answer.json(200, Json.object().put("code", code));
    }

    private Answer statement(Question question, Instant now) {
        String file = question.path().substring(STATEMENTS.length());
        if (!question.method().equals("GET") || !file.endsWith(".csv")) {
            return Answer.notFound();
        }
        try {
            LocalDate day = LocalDate.parse(file.substring(0, file.length() - ".csv".length()));
            String csv = Statement.of(day, transfers.values(), now);
            return new Answer(200, "text/csv; charset=UTF-8", Map.of(), csv);
        } catch (DateTimeException e) {
            return Answer.notFound();
        }
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

    /** Forgets counters only: {@code outBizNo} is unique for ever. */
    @Override
    public void forget() {
        limits.forget();
    }
}
