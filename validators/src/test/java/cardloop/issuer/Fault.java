package cardloop.issuer;

/** Every way the pretend town can misbehave towards a question, each all the time. */
enum Fault {
    LATENCY("\"latencyMs\":{\"fixed\":30}"),
    SPREAD_LATENCY("\"latencyMs\":{\"median\":20,\"sigma\":0.4}"),
    LATENCY_PAST_THE_DEADLINE("\"latencyMs\":{\"fixed\":5000}"),
    DRIBBLE_PAST_THE_DEADLINE("\"rates\":{\"drip\":1}"),
    HTTP_5XX("\"rates\":{\"http5xx\":1}"),
    RESET_BEFORE_PROCESSING("\"rates\":{\"resetBefore\":1}"),
    RESET_AFTER_PROCESSING("\"rates\":{\"resetAfter\":1}"),
    EMPTY("\"rates\":{\"empty\":1}"),
    TRUNCATED("\"rates\":{\"truncated\":1}"),
    WRONG_SIGNATURE("\"rates\":{\"badSignature\":1}"),
    CLOCK_AHEAD("\"clockSkewMs\":600000"),
    CLOCK_BEHIND("\"clockSkewMs\":-600000"),
    CAPTCHA("\"captchaEvery\":1"),
    MAINTENANCE("\"maintenance\":[{\"from\":\"00:00\",\"to\":\"23:59\"}]"),
    BUSY("\"rates\":{\"busy\":1}"),
    SLOW_VERDICT("\"rates\":{\"pending\":1}"),
    UNKNOWN_TO_THE_ISSUER("\"rates\":{\"unknown\":1}");

    private final String conduct;

    Fault(String conduct) {
        this.conduct = conduct;
    }

    /** As the town's door takes it. */
    String of(String issuer) {
        return "{\"seed\":7,\"" + issuer + "\":{" + conduct + "}}";
    }

    /** Whether nothing comes before an impatient gateway gives up. */
    boolean outlastsTheDeadline() {
        return this == LATENCY_PAST_THE_DEADLINE || this == DRIBBLE_PAST_THE_DEADLINE;
    }

    /** Whether the answer is destroyed on its way, so that no protocol can read it. */
    boolean destroysTheAnswer() {
        return outlastsTheDeadline()
                || this == HTTP_5XX
                || this == RESET_BEFORE_PROCESSING
                || this == RESET_AFTER_PROCESSING
                || this == EMPTY
                || this == TRUNCATED;
    }
}
