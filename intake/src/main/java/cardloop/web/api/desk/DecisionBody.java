package cardloop.web.api.desk;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.http.Problem;
import cardloop.judging.ReasonCode;
import cardloop.recognition.CodeSpotter;
import cardloop.review.Decision;
import cardloop.web.api.form.Fields;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision. Prints nothing of the code.
 *
 * @param code the reason of a FAIL
 */
public record DecisionBody(
        @Nullable String verdict,
        @Nullable String code,
        @Nullable String note,
        @Nullable String number,
        @Nullable String pin) {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_CODE = 256;

    Decision decision() {
        String said = words();
        return switch (verdict == null ? "" : verdict) {
            case "PASS" -> new Decision.Pass(said);
            case "FAIL" -> new Decision.Fail(reason(), said);
            case "CORRECT" ->
                new Decision.Correct(
                        Fields.optional(number, "/number", LONGEST_CODE).map(CardNumber::new),
                        CardPin.of(Fields.required(pin, "/pin", LONGEST_CODE)),
                        said);
            case "ESCALATE" -> new Decision.Escalate(said);
            default ->
                throw Problem.invalidField(
                                "/verdict",
                                "应为 PASS、FAIL、CORRECT 或 ESCALATE。",
                                "It is PASS, FAIL, CORRECT or ESCALATE.")
                        .asException();
        };
    }

    private String words() {
        String said = Fields.words(note, "/note", LONGEST_NOTE);
        Set<String> typed = CodeSpotter.codes(
                Stream.of(number, pin).flatMap(Stream::ofNullable).toList());
        if (CodeSpotter.holdsOneOf(typed, said)) {
            throw Problem.invalidField("/note", "请不要把卡号或卡密写进备注。", "A card's number or PIN does not belong in a note.")
                    .asException();
        }
        return said;
    }

    private ReasonCode reason() {
        return Optional.ofNullable(code)
                .flatMap(name -> Arrays.stream(ReasonCode.values())
                        .filter(reason -> reason.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> Problem.invalidField("/code", "应为一个原因码。", "It is a reason code.")
                        .asException());
    }

    @Override
    public String toString() {
        return "DecisionBody(" + verdict + ")";
    }
}
