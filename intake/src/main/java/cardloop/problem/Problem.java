package cardloop.problem;

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

    /** One place, as a JSON pointer into what was sent. */
    public record Place(String pointer, String code, String detail) {}

    public Problem {
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

    public static Problem wrongState() {
        return of(
                409, "wrong_state", "现在的状态不允许这样做，什么都没有改变。", "Its state does not allow this now; nothing was changed.");
    }

    public static Problem tooLarge(String zh, String en) {
        return of(413, "too_large", zh, en);
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
