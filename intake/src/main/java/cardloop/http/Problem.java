package cardloop.http;

import cardloop.card.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One problem.
 *
 * @param status of HTTP
 * @param code of the closed list in the API's description
 * @param detail what happened and what to do; never holds what was sent
 * @param errors the places of it
 * @param retryAfterSeconds when to try again
 * @param rateLimit the limit the caller is over
 * @param more members beyond those of the standard
 */
public record Problem(
        int status,
        String code,
        Bilingual detail,
        List<Place> errors,
        Optional<Integer> retryAfterSeconds,
        Optional<RateLimit> rateLimit,
        Map<String, Object> more) {

    private static final int UNAVAILABLE = 503;
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    /** One place, as a JSON pointer into what was sent. */
    public record Place(String pointer, String code, String detail) {}

    /** Whoever is told that something is away for now is told when to come again. */
    public Problem {
        if (status == UNAVAILABLE && retryAfterSeconds.isEmpty()) {
            retryAfterSeconds = Optional.of(1);
        }
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(int status, String code, String zh, String en) {
        return new Problem(
                status, code, new Bilingual(zh, en), List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** A field that cannot be taken as it is. */
    public static Problem invalidField(String pointer, String zh, String en) {
        return of(422, "invalid_field", "有一项填写有误，什么都没有保存。", "A field is wrong; nothing was stored.")
                .at(pointer, "invalid_field", zh + " " + en);
    }

    /** There is no such thing, or it is somebody else's: the two look alike. */
    public static Problem notFound() {
        return of(404, "not_found", "没有找到。", "There is no such thing here.");
    }

    public static Problem unauthenticated() {
        return of(401, "unauthenticated", "请先登录，或带上有效的密钥。", "Sign in, or bring a valid API key.");
    }

    public static Problem forbidden() {
        return of(403, "forbidden", "您的角色不能做这件事。", "Your role may not do this.");
    }

    public static Problem methodNotAllowed() {
        return of(405, "method_not_allowed", "此地址不支持这个方法。", "This address does not know this method.");
    }

    /** What no server would understand: a broken path, a header field that is none. */
    public static Problem malformedRequest(int status) {
        return of(status, "malformed_request", "请求无法理解。", "The request cannot be understood.");
    }

    public static Problem unavailable() {
        return of(
                UNAVAILABLE,
                "unavailable",
                "系统正忙，什么都没有改变，请稍后用同一个键重试。",
                "Busy; nothing was changed, try again with the same key.");
    }

    public static Problem internal(int status) {
        return of(status, "internal", "系统出错，什么都没有改变，请稍后重试。", "A fault of ours; nothing was changed, try again later.");
    }

    public static Problem wrongState() {
        return of(
                409, "wrong_state", "现在的状态不允许这样做，什么都没有改变。", "Its state does not allow this now; nothing was changed.");
    }

    public static Problem tooLarge(String zh, String en) {
        return of(413, "too_large", zh, en);
    }

    /** A body is larger than what is taken where it was sent. */
    public static Problem bodyTooLarge(long mostBytes) {
        String most = mostBytes < MEGABYTE ? mostBytes / KILOBYTE + " KB" : mostBytes / MEGABYTE + " MB";
        return tooLarge("请求体不超过 " + most + "。", "A body has at most " + most + ".");
    }

    public static Problem unsupportedMedia() {
        return of(415, "unsupported_media", "不支持这种内容类型。", "This content type is not taken here.");
    }

    public Problem at(String pointer, String placeCode, String placeDetail) {
        List<Place> places = new java.util.ArrayList<>(errors);
        places.add(new Place(pointer, placeCode, placeDetail));
        return new Problem(status, code, detail, places, retryAfterSeconds, rateLimit, more);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, code, detail, errors, Optional.of(seconds), rateLimit, more);
    }

    Problem limitedBy(RateLimit limit) {
        return new Problem(status, code, detail, errors, retryAfterSeconds, Optional.of(limit), more);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> members = new java.util.HashMap<>(more);
        members.put(member, value);
        return new Problem(status, code, detail, errors, retryAfterSeconds, rateLimit, members);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
