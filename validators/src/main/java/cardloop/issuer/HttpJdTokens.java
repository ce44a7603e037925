package cardloop.issuer;

import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.wire.Departure;
import cardloop.wire.HttpJson;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.JsonNode;

/** The access token of JD's partner interface (OAuth 2, client credentials), kept until shortly before it ends. */
final class HttpJdTokens {
    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final int HTTP_OK = 200;

    private final IssuerSettings.Jd settings;
    private final URI door;
    private final HttpWire wire;
    private final Clock clock;
    private final HttpJdRefusals refusals;
    private final ReentrantLock oneFetches = new ReentrantLock();
    private volatile Token kept = new Token("", Instant.MIN);
    private boolean lastRefused;

    HttpJdTokens(IssuerSettings.Jd settings, HttpWire wire, Clock clock) {
        this.settings = settings;
        this.door = settings.door("/jd/oauth/token");
        this.wire = wire;
        this.clock = clock;
        this.refusals = new HttpJdRefusals(clock);
    }

    /** A token, or why there is none at hand: an outcome of the question, which then never left. */
    sealed interface Grant {
        /** Good until shown otherwise. */
        record Granted(String token) implements Grant {}

        /** The question was not sent: the call went to fetching a token, in vain or not. */
        record Withheld(InquiryOutcome outcome) implements Grant {}
    }

    private record Token(String value, Instant renewAt) {}

    /** The kept token; else this call fetches one, from the same address within the same times. */
    Grant current(Departure departure) {
        Token token = kept;
        if (clock.instant().isBefore(token.renewAt)) {
            return new Grant.Granted(token.value);
        }
        oneFetches.lock();
        try {
            return clock.instant().isBefore(kept.renewAt) ? new Grant.Granted(kept.value) : fetch(departure);
        } finally {
            oneFetches.unlock();
        }
    }

    /** The issuer took it. */
    void served(String token) {
        oneFetches.lock();
        try {
            lastRefused = lastRefused && !kept.value.equals(token);
        } finally {
            oneFetches.unlock();
        }
    }

    /**
     * The issuer no longer takes it: the next call fetches another, and the question, which left no trace, keeps its id.
     * Where that one is not taken either, our configuration is wrong.
     */
    InquiryOutcome refused(String token) {
        oneFetches.lock();
        try {
            if (!kept.value.equals(token)) {
                return withoutToken("the token was no longer taken", Presence.THERE);
            }
            kept = new Token("", Instant.MIN);
            boolean again = lastRefused;
            lastRefused = !again;
            return again
                    ? Refusals.configuration("401 invalid_token")
                    : withoutToken("the token was no longer taken", Presence.THERE);
        } finally {
            oneFetches.unlock();
        }
    }

    private Grant fetch(Departure departure) {
        String credentials = settings.partner() + ":" + settings.partnerSecret();
        HttpPost post = new HttpPost(door);
        post.setHeader(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        post.setEntity(new StringEntity("grant_type=client_credentials", ContentType.APPLICATION_FORM_URLENCODED));
        return switch (wire.send(post, departure)) {
            case Reply.NotSent notSent -> withheld(notSent.cause(), HttpIssuerGateway.presenceOf(notSent));
            case Reply.NoEgress _ -> new Grant.Withheld(HttpIssuerGateway.noEgress());
            case Reply.Broken(String cause) -> withheld(cause, Presence.SILENT);
            case Reply.Received received -> read(received);
        };
    }

    private static Grant withheld(String cause, Presence presence) {
        return new Grant.Withheld(withoutToken("no token: " + cause, presence));
    }

    private static InquiryOutcome withoutToken(String cause, Presence presence) {
        return new InquiryOutcome.NotSent(cause, presence);
    }

    private Grant read(Reply.Received received) {
        try {
            if (received.status() != HTTP_OK) {
                return new Grant.Withheld(
                        refusal(received).orElse(new InquiryOutcome.NotSent("no token: HTTP " + received.status())));
            }
            JsonNode answer = HttpJson.read(received.body());
            String token = HttpJson.requiredText(answer, "access_token");
            long seconds = HttpJson.number(answer, "expires_in").orElse(0);
            kept = new Token(token, clock.instant().plusSeconds(seconds).minus(RENEWED_BEFORE_ITS_END));
            return new Grant.Withheld(withoutToken("the call went to fetching a token", Presence.THERE));
        } catch (RuntimeException unreadable) {
            return withheld("unreadable answer", Presence.SILENT);
        }
    }

    private Optional<InquiryOutcome> refusal(Reply.Received received) {
        return received.status() == 400 || received.status() == 401
                ? Optional.of(Refusals.configuration(received.status() + " token"))
                : refusals.of(received);
    }
}
