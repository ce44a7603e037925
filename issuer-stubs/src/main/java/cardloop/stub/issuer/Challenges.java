package cardloop.stub.issuer;

import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Digests;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Captchas: opened for a request id, answered by a person, good for five minutes. Not safe for threads. */
final class Challenges {
    private static final String DOOR = "/tencent/v2/challenges/";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int WRONG_ANSWER = 40303;
    private static final int NO_SUCH_CHALLENGE = 40404;

    private final Map<String, String> openByRequest = new HashMap<>();
    private final Map<String, String> requestOf = new HashMap<>();
    private final Map<String, Instant> solvedAt = new HashMap<>();
    private int opened;

    static boolean serves(Question question) {
        return question.path().startsWith(DOOR);
    }

    /** Whether this request must answer a captcha first: its own open one, a lapsed one, or by the dice. */
    boolean demanded(String requestId, Instant now, Temper temper) {
        Optional<Instant> solved = Optional.ofNullable(solvedAt.get(requestId));
        if (solved.isPresent()) {
            return !now.isBefore(solved.orElseThrow().plus(GOOD_FOR));
        }
        return openByRequest.containsKey(requestId) || temper.rollCaptcha();
    }

    /** The request's open challenge, or a new one. */
    String open(String requestId) {
        solvedAt.remove(requestId);
        return openByRequest.computeIfAbsent(requestId, r -> {
            opened++;
            String challengeId = "CH" + String.format(Locale.ROOT, "%06d", opened);
            requestOf.put(challengeId, r);
            return challengeId;
        });
    }

    Answer answer(Question question, Instant now) {
        String challengeId = question.path().substring(DOOR.length());
        String requestId = requestOf.get(challengeId);
        if (requestId == null) {
            return TencentReply.refusal(NO_SUCH_CHALLENGE, "no such challenge");
        }
        return switch (question.method()) {
            case "GET" -> shown(challengeId, requestId);
            case "POST" -> solved(challengeId, requestId, question, now);
            default -> Answer.notFound();
        };
    }

    private static Answer shown(String challengeId, String requestId) {
        return Answer.json(
                200,
                Json.object()
                        .put("code", 0)
                        .put("challengeId", challengeId)
                        .put("requestId", requestId)
                        .put("answer", expected(challengeId)));
    }

    private Answer solved(String challengeId, String requestId, Question question, Instant now) {
        boolean right = Json.parseObject(question.text())
                .filter(o -> Json.string(o, "answer").equals(expected(challengeId)))
                .isPresent();
        if (!right) {
            return TencentReply.refusal(WRONG_ANSWER, "wrong answer");
        }
        openByRequest.remove(requestId, challengeId);
        solvedAt.put(requestId, now);
        return Answer.json(200, Json.object().put("code", 0));
    }

    private static String expected(String challengeId) {
        return Digests.sha256Hex(challengeId.getBytes(StandardCharsets.UTF_8)).substring(0, 4);
    }

    void forget() {
        openByRequest.clear();
        requestOf.clear();
        solvedAt.clear();
    }
}
