package cardloop.stub;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.gateway.GatewayIssuer;
import cardloop.stub.gateway.NoticeOutbox;
import cardloop.stub.issuer.CmccIssuer;
import cardloop.stub.issuer.Issuer;
import cardloop.stub.issuer.JdIssuer;
import cardloop.stub.issuer.TencentIssuer;
import cardloop.stub.limit.AddressStats;
import cardloop.stub.limit.CardAttempts;
import cardloop.stub.misbehaviour.Damage;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.netease.NeteaseIssuer;
import cardloop.stub.payout.PayoutChannel;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The issuers side by side. Each is asked one question at a time, and its time is read inside: arrivals are in order. */
final class Town {
    private final CardAttempts attempts = new CardAttempts();
    private final NoticeOutbox notices = new NoticeOutbox();
    private final List<Issuer> issuers;
    private final InstantSource clock;

    Town(CardDeck deck, InstantSource clock) {
        this.clock = clock;
        this.issuers = List.of(
                new CmccIssuer(deck, attempts),
                new TencentIssuer(deck, attempts),
                new JdIssuer(deck, attempts),
                new NeteaseIssuer(deck, attempts),
                new GatewayIssuer(deck, attempts, notices),
                new PayoutChannel());
    }

    Served serve(Question question) {
        Optional<Issuer> issuer = issuers.stream()
                .filter(i -> question.path().startsWith("/" + i.name() + "/"))
                .findFirst();
        return issuer.isEmpty() ? Served.plain(Answer.notFound()) : served(issuer.orElseThrow(), question);
    }

    private Served served(Issuer issuer, Question question) {
        synchronized (issuer) {
            Instant now = clock.instant();
            Temper temper = issuer.temper();
            Damage damage = temper.rollDamage();
            int latencyMillis = temper.drawLatencyMillis();
            Optional<Answer> turnedAway = issuer.turnAway(question, now);
            Answer answer = damage == Damage.RESET_BEFORE
                    ? Answer.text(500, "")
                    : turnedAway.orElseGet(() -> issuer.answer(question, now));
            Answer sent = damage == Damage.BAD_SIGNATURE ? issuer.spoilSignature(answer) : answer;
            return new Served(sent, damage, latencyMillis, temper.conduct().dripMillis());
        }
    }

    /** What is to be told to others. */
    NoticeOutbox notices() {
        return notices;
    }

    void follow(Misbehaviour misbehaviour) {
        for (Issuer issuer : issuers) {
            synchronized (issuer) {
                issuer.follow(misbehaviour);
            }
        }
    }

    void forget() {
        for (Issuer issuer : issuers) {
            synchronized (issuer) {
                issuer.forget();
            }
        }
        attempts.forget();
        notices.forget();
    }

    StubStats stats() {
        Map<String, Map<String, AddressStats>> byIssuer = new TreeMap<>();
        for (Issuer issuer : issuers) {
            synchronized (issuer) {
                byIssuer.put(issuer.name(), issuer.stats());
            }
        }
        return new StubStats(byIssuer, attempts.all());
    }
}
