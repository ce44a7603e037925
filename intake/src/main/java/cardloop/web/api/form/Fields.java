package cardloop.web.api.form;

import cardloop.card.FaceValue;
import cardloop.casebook.CardStage;
import cardloop.http.Problem;
import cardloop.recognition.CodeSpotter;
import cardloop.web.view.PageRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads fields of requests, or refuses them by their place. */
public final class Fields {
    private Fields() {}

    /** Text that must be there: not blank, without control characters, at most {@code most} characters. */
    public static String required(@Nullable String text, String pointer, int most) {
        if (text == null || text.isBlank()) {
            throw Problem.invalidField(pointer, "必填。", "It is required.").asException();
        }
        return plain(text, pointer, most);
    }

    /** Text that may be left out. */
    public static Optional<String> optional(@Nullable String text, String pointer, int most) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(plain(text, pointer, most));
    }

    /** A name or a note in people's words; a code does not belong there, where it would be kept and shown in clear. */
    public static String words(@Nullable String text, String pointer, int most) {
        String words = optional(text, pointer, most).orElse("");
        if (CodeSpotter.shipped().holdsLikePin(words)) {
            throw Problem.invalidField(pointer, "像是卡密，请不要写在这里。", "It looks like a PIN; that does not belong here.")
                    .asException();
        }
        return words;
    }

    private static String plain(String text, String pointer, int most) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalidField(
                            pointer,
                            "最多 " + most + " 个字符，不含控制字符。",
                            "At most " + most + " characters, no control characters.")
                    .asException();
        }
        return text.strip();
    }

    /** An amount as text in yuan; what is none is left to the format check to find fault with. */
    public static String yuan(@Nullable Amount money) {
        return Optional.ofNullable(money).orElse(Amount.NONE).yuan();
    }

    /** An amount that must be there, in fen. */
    public static long fen(@Nullable Amount money, String pointer) {
        try {
            return FaceValue.parseYuan(yuan(money)).fen();
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField(
                            pointer, "应为正的人民币金额，最多两位小数。", "A positive amount in CNY with at most two places.")
                    .asException();
        }
    }

    public static UUID id(@Nullable String text, String pointer) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField(pointer, "应为 UUID。", "It is a UUID.").asException();
        }
    }

    public static PageRequest page(@Nullable String cursor, @Nullable Integer limit) {
        int most = limit == null ? PageRequest.USUAL : limit;
        if (most < 1 || most > PageRequest.MOST) {
            throw Problem.invalidField("/limit", "应为 1-200。", "It is 1 to 200.").asException();
        }
        return new PageRequest(cursor == null ? "" : cursor, most);
    }

    /** A state of the API, or none. */
    public static Optional<String> state(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return Optional.empty();
        }
        if (Arrays.stream(CardStage.values()).noneMatch(stage -> stage.state().equals(state))) {
            throw Problem.invalidField("/state", "没有这个状态。", "There is no such state.")
                    .asException();
        }
        return Optional.of(state);
    }
}
