package cardloop.http;

/**
 * How much of a limit is left to a caller, as the header fields {@code RateLimit-Policy} and {@code RateLimit} tell it
 * (IETF draft-ietf-httpapi-ratelimit-headers).
 *
 * @param policy its name
 * @param quota how often, in any window
 * @param windowSeconds length of the window
 * @param remaining how often still, now; 0 or more
 * @param resetSeconds until there is more, rounded up
 */
public record RateLimit(String policy, int quota, int windowSeconds, int remaining, int resetSeconds) {
    String policyField() {
        return "\"" + policy + "\";q=" + quota + ";w=" + windowSeconds;
    }

    String stateField() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds;
    }

    /** What who is over it is told. */
    public Problem exceeded() {
        return Problem.of(
                        429,
                        "rate_limited",
                        "请求太频繁，什么都没有改变，请在 " + resetSeconds + " 秒后再试。",
                        "Too many requests; nothing was changed, try again in " + resetSeconds + " s.")
                .limitedBy(this);
    }
}
