package cardloop.web.pages.desk;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.judging.ReasonCode;
import cardloop.recognition.CodeSpotter;
import cardloop.review.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reviewer pressed and filled in. Prints without the codes. */
record DecisionForm(String verdict, String code, String note, String number, String pin) {
    /** The reasons a reviewer may fail a card for, in the order of the digits 1-9. */
    static final List<ReasonCode> REASONS = List.of(
            ReasonCode.REVIEW_FAILED,
            ReasonCode.UNREADABLE,
            ReasonCode.MALFORMED,
            ReasonCode.FACE_VALUE,
            ReasonCode.REGION,
            ReasonCode.USED,
            ReasonCode.EXPIRED,
            ReasonCode.BLOCKED,
            ReasonCode.UNSUPPORTED);

    private static final int LONGEST_NOTE = 2000;

    /** A field the form does not have is empty. */
    static DecisionForm of(Map<String, String> form) {
        return new DecisionForm(
                form.getOrDefault("verdict", ""),
                form.getOrDefault("code", ""),
                form.getOrDefault("note", ""),
                form.getOrDefault("number", ""),
                form.getOrDefault("pin", ""));
    }

    /** The decision; empty when the form does not say one. */
    Optional<Decision> decision() {
        if (note.length() > LONGEST_NOTE || holdsACode()) {
            return Optional.empty();
        }
        return switch (verdict) {
            case "PASS" -> Optional.of(new Decision.Pass(note));
            case "FAIL" -> reason().map(reason -> new Decision.Fail(reason, note));
            case "CORRECT" -> Optional.of(pin).filter(typed -> !typed.isBlank()).map(this::correct);
            case "ESCALATE" -> Optional.of(new Decision.Escalate(note));
            default -> Optional.empty();
        };
    }

    /** A note is kept and shown in clear. */
    private boolean holdsACode() {
        return CodeSpotter.shipped().holdsLikePin(note)
                || CodeSpotter.holdsOneOf(CodeSpotter.codes(List.of(number, pin)), note);
    }

    private Optional<ReasonCode> reason() {
        return REASONS.stream().filter(reason -> reason.name().equals(code)).findFirst();
    }

    private Decision correct(String typedPin) {
        Optional<CardNumber> typedNumber =
                Optional.of(number.strip()).filter(text -> !text.isEmpty()).map(CardNumber::new);
        return new Decision.Correct(typedNumber, CardPin.of(typedPin.strip()), note);
    }

    @Override
    public String toString() {
        return "DecisionForm(" + verdict + ")";
    }
}
