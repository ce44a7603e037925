package cardloop.issuer;

import cardloop.throttle.Egress;
import cardloop.wire.Departure;
import cardloop.wire.HttpJson;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpPost;

/** Hands in what a person answered to a captcha. Software only carries the answer; it never finds one. */
public final class HttpTencentChallenges {
    /** How long after an accepted answer the same question may be asked again. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int MOST_ANSWER_CHARACTERS = 64;
    private static final int HTTP_OK = 200;

    private final IssuerSettings.Tencent settings;
    private final HttpWire wire;
    private final TencentSigner signer;

    public HttpTencentChallenges(IssuerSettings.Tencent settings, HttpWire wire, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.wire = wire;
        this.signer = new TencentSigner(settings, clock, random);
    }

    /** What became of an answer. */
    public enum Result {
        /** The same inquiry id may be asked again within {@link #GOOD_FOR}. */
        ACCEPTED,
        /** Wrong, or the challenge is over. */
        REFUSED,
        /** Nothing is known: hand it in again. */
        NO_ANSWER
    }

    /** Where a person sees the challenge. */
    public URI page(String challengeId) {
        if (!challengeId.matches("[0-9A-Za-z._-]{1,64}")) {
            throw new IllegalArgumentException("a challenge id has 1 to 64 characters of 0-9 A-Z a-z . _ -");
        }
        return settings.door("/tencent/v2/challenges/" + challengeId);
    }

    /**
     * Posts the person's answer, from the address the question was asked from.
     *
     * @param answer 1 to 64 characters
     */
    public Result answer(String challengeId, String answer, Egress egress) {
        if (answer.isBlank() || answer.length() > MOST_ANSWER_CHARACTERS) {
            return Result.REFUSED;
        }
        URI door = page(challengeId);
        byte[] body = HttpJson.bytes(HttpJson.object().put("answer", answer));
        HttpPost post = new HttpPost(door);
        post.setEntity(HttpJson.entity(body));
        signer.headers("POST", door.getRawPath(), body).forEach(post::setHeader);
        long soon = System.nanoTime() + settings.deadline().toNanos();
        return switch (wire.send(post, new Departure(egress, soon, soon))) {
            case Reply.NotSent _, Reply.NoEgress _, Reply.Broken _ -> Result.NO_ANSWER;
            case Reply.Received received -> read(received);
        };
    }

    private static Result read(Reply.Received received) {
        try {
            boolean isZero = HttpJson.textOrNumber(HttpJson.read(received.body()), "code")
                    .filter("0"::equals)
                    .isPresent();
            return isZero && received.status() == HTTP_OK ? Result.ACCEPTED : Result.REFUSED;
        } catch (RuntimeException unreadable) {
            return Result.NO_ANSWER;
        }
    }
}
