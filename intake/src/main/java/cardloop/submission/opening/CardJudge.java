package cardloop.submission.opening;

import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.format.FormatFault;
import cardloop.format.FormatVerdict;
import cardloop.format.TypedCard;
import cardloop.judging.ReasonCode;
import cardloop.submission.FoundFault;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Holds cards against the catalogue. */
public final class CardJudge {
    private final CardFormats formats;

    public CardJudge(CardFormats formats) {
        this.formats = formats;
    }

    public FormVerdict judge(TypedCard typed) {
        return switch (formats.check(typed)) {
            case FormatVerdict.WellFormedCard card -> new FormVerdict.Good(card);
            case FormatVerdict.MalformedCard(List<Finding> findings) ->
                faulty(findings, new Replacements(formats, typed)::kept);
        };
    }

    /** What is wrong, for whoever typed the card and for nobody later: suggestions may name a character of the PIN. */
    public List<FoundFault> dryRun(TypedCard typed) {
        return switch (formats.check(typed)) {
            case FormatVerdict.WellFormedCard card -> List.of();
            case FormatVerdict.MalformedCard(List<Finding> findings) ->
                findings.stream().map(new Replacements(formats, typed)::told).toList();
        };
    }

    /** What is wrong with kind and face value alone, before anything of the key is known. */
    public List<FoundFault> faultsOfTerms(String kind, String faceValue) {
        return switch (formats.check(TypedCard.of(kind, "", "", faceValue))) {
            case FormatVerdict.WellFormedCard card -> List.of();
            case FormatVerdict.MalformedCard(List<Finding> findings) ->
                findings.stream()
                        .filter(finding -> reason(finding.fault()) == ReasonCode.KIND_NOT_ACCEPTED
                                || reason(finding.fault()) == ReasonCode.FACE_VALUE)
                        .map(finding -> FoundFault.of(finding, finding.suggestions()))
                        .toList();
        };
    }

    /** Of two faults a card gets the earlier reason. */
    static ReasonCode reasonOf(List<FoundFault> faults) {
        return faults.stream()
                .map(fault -> reason(FormatFault.valueOf(fault.code())))
                .min(Comparator.naturalOrder())
                .orElse(ReasonCode.MALFORMED);
    }

    /** What findings of the format check mean where what was typed is not at hand any more. */
    public static FormVerdict.Faulty faulty(List<Finding> findings) {
        return faulty(findings, finding -> FoundFault.of(finding, finding.suggestions()));
    }

    private static FormVerdict.Faulty faulty(List<Finding> findings, Function<Finding, FoundFault> kept) {
        List<FoundFault> faults = findings.stream().map(kept).toList();
        boolean canBeMended = findings.stream().allMatch(finding -> isCorrectable(finding.fault()));
        return canBeMended
                ? new FormVerdict.Correctable(faults, reasonOf(faults))
                : new FormVerdict.Refused(faults, reasonOf(faults));
    }

    private static boolean isCorrectable(FormatFault fault) {
        return switch (fault) {
            case NUMBER_MISSING,
                    NUMBER_NOT_EXPECTED,
                    NUMBER_MASKED,
                    NUMBER_ALPHABET,
                    NUMBER_LENGTH,
                    NUMBER_PREFIX,
                    PIN_MISSING,
                    PIN_MASKED,
                    PIN_ALPHABET,
                    PIN_LENGTH,
                    PIN_PREFIX,
                    CHECK_DIGIT -> true;
            case KIND_UNKNOWN,
                    KIND_NOT_ACCEPTED,
                    SUB_KIND_REFUSED,
                    FACE_VALUE_MISSING,
                    FACE_VALUE_UNKNOWN,
                    REGION_UNKNOWN,
                    BATCH_UNKNOWN,
                    EXPIRY_UNREADABLE -> false;
        };
    }

    static ReasonCode reason(FormatFault fault) {
        return switch (fault) {
            case KIND_UNKNOWN, KIND_NOT_ACCEPTED -> ReasonCode.KIND_NOT_ACCEPTED;
            case NUMBER_MISSING,
                    NUMBER_NOT_EXPECTED,
                    NUMBER_MASKED,
                    NUMBER_ALPHABET,
                    NUMBER_LENGTH,
                    NUMBER_PREFIX,
                    PIN_MISSING,
                    PIN_MASKED,
                    PIN_ALPHABET,
                    PIN_LENGTH,
                    PIN_PREFIX,
                    BATCH_UNKNOWN,
                    EXPIRY_UNREADABLE -> ReasonCode.MALFORMED;
            case CHECK_DIGIT -> ReasonCode.CHECK_DIGIT;
            case SUB_KIND_REFUSED -> ReasonCode.UNSUPPORTED;
            case FACE_VALUE_MISSING, FACE_VALUE_UNKNOWN -> ReasonCode.FACE_VALUE;
            case REGION_UNKNOWN -> ReasonCode.REGION;
        };
    }
}
