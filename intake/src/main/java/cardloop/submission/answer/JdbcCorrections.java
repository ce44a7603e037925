package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.judging.ReasonCode;
import cardloop.reading.Field;
import cardloop.risk.Recoding;
import cardloop.submission.Answer;
import cardloop.submission.Correction;
import cardloop.submission.FoundFault;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.submission.opening.CardJudge;
import cardloop.submission.opening.FormVerdict;
import cardloop.submission.opening.JdbcTools;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Corrections: what was typed takes the place of what was read, and the format is checked anew. Nothing goes out of which
 * its seller has not seen or typed every row.
 */
public final class JdbcCorrections {
    private static final Set<Finding.Field> KEY = Set.of(Finding.Field.NUMBER, Finding.Field.PIN);

    private final JdbcTools tools;
    private final Casebook casebook;
    private final Readings readings;
    private final Recoding recoding;
    private final CardFormats formats;
    private final JsonMapper json;

    public JdbcCorrections(
            JdbcTools tools,
            Casebook casebook,
            Readings readings,
            Recoding recoding,
            CardFormats formats,
            JsonMapper json) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
        this.recoding = recoding;
        this.formats = formats;
        this.json = json;
    }

    Answer correct(CardCase card, Correction correction) {
        if (correction.isOfAnEarlierPhoto(card) || !canBeTyped(card)) {
            return new Answer.WrongState();
        }
        StoredReading merged = correction.appliedTo(read(card));
        Set<Field> rows = rows(card);
        Set<Field> missing = correction.saysNothing() ? rows : merged.unanswered(rows);
        return missing.isEmpty() ? decide(card, merged) : new Answer.Unanswered(missing);
    }

    private Set<Field> rows(CardCase card) {
        boolean hasNumber =
                formats.find(card.declared().kind()).map(CardFormat::hasNumber).orElse(true);
        return hasNumber ? EnumSet.allOf(Field.class) : EnumSet.of(Field.PIN);
    }

    List<FoundFault> check(CardCase card, Correction correction) {
        if (!canBeTyped(card) || correction.isOfAnEarlierPhoto(card)) {
            return List.of();
        }
        StoredReading merged = correction.appliedTo(read(card));
        return recoding.faults(card, merged.number(), merged.pin()).stream()
                .filter(fault -> KEY.contains(fault.field()))
                .map(fault -> FoundFault.of(fault, List.of()))
                .toList();
    }

    /** Its seller is asked, or need not wait until a reading worker is up. */
    private static boolean canBeTyped(CardCase card) {
        return card.progress().stage() == CardStage.AWAITING_SELLER || waitsForReader(card);
    }

    private StoredReading read(CardCase card) {
        return readings.find(card.id()).orElseGet(() -> StoredReading.typed("", ""));
    }

    private Answer decide(CardCase card, StoredReading merged) {
        readings.save(card.id(), merged);
        return switch (recoding.recode(card, merged.number(), merged.pin())) {
            case Recoding.Result.Replaced _ -> moved(card, Answered.WELL, Optional.empty(), List.of());
            case Recoding.Result.Duplicate _ ->
                moved(card, Answered.REFUSED, Optional.of(ReasonCode.DUPLICATE), List.of());
            case Recoding.Result.Malformed(List<Finding> findings) -> malformed(card, CardJudge.faulty(findings));
        };
    }

    private Answer malformed(CardCase card, FormVerdict.Faulty faulty) {
        return switch (faulty) {
            case FormVerdict.Correctable(List<FoundFault> findings, ReasonCode reason) -> {
                keep(card, findings);
                yield moved(card, Answered.WRONGLY, Optional.of(reason), findings);
            }
            case FormVerdict.Refused(List<FoundFault> findings, ReasonCode reason) -> {
                keep(card, findings);
                yield moved(card, Answered.REFUSED, Optional.of(reason), findings);
            }
        };
    }

    private void keep(CardCase card, List<FoundFault> findings) {
        casebook.giveFindings(card.id(), json.writeValueAsString(findings));
    }

    private Answer moved(CardCase card, Answered answered, Optional<ReasonCode> reason, List<FoundFault> findings) {
        Move.Made made = made(card, answered);
        Move.Made told = reason.map(made::because).orElse(made);
        String why = reason.map(Enum::name).orElse("corrected by the seller");
        return casebook.act(card.id(), told, CaseEvent.byPerson(card.origin().sellerId(), why))
                ? new Answer.Taken(card.id(), told.to().stage(), reason, findings)
                : new Answer.WrongState();
    }

    /** How a correction turned out. */
    private enum Answered {
        WELL,
        WRONGLY,
        REFUSED
    }

    /** Who was asked keeps his deadline, because correcting does not buy time; who only waited for the reader had none. */
    private Move.Made made(CardCase card, Answered answered) {
        boolean unasked = waitsForReader(card);
        Instant now = tools.clock().instant();
        return switch (answered) {
            case WELL -> (unasked ? Move.TYPED : Move.CORRECTED).at(now);
            case REFUSED -> (unasked ? Move.TYPING_REFUSED : Move.CORRECTION_REFUSED).at(now);
            case WRONGLY ->
                unasked
                        ? Move.TYPED_WRONGLY.at(now)
                        : Move.CORRECTED_WRONGLY
                                .at(now)
                                .until(card.progress().deadline().orElse(now));
        };
    }

    private static boolean waitsForReader(CardCase card) {
        return card.progress().waiting().equals(Optional.of(WaitingCode.READER_UNAVAILABLE));
    }
}
