package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Progress;
import cardloop.casebook.ReasonCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.reading.Field;
import cardloop.risk.Recoding;
import cardloop.submission.Answer;
import cardloop.submission.Correction;
import cardloop.submission.FoundFault;
import cardloop.submission.Readings;
import cardloop.submission.Steps;
import cardloop.submission.StoredReading;
import cardloop.submission.opening.CardJudge;
import cardloop.submission.opening.JdbcTools;
import cardloop.submission.opening.Judgement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Corrections: what was typed takes the place of what was read, and the format is checked anew. Nothing goes out of which
 * its seller has not seen or typed every row.
 */
public final class JdbcCorrections {
    private static final Set<CardStage> ASKED = Set.of(CardStage.AWAITING_SELLER);
    private static final Set<CardStage> BEING_READ = Set.of(CardStage.AWAITING_SELLER, CardStage.READING);

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
        return card.progress().stage() == CardStage.AWAITING_SELLER || Steps.waitsForReader(card.progress());
    }

    private StoredReading read(CardCase card) {
        return readings.find(card.id()).orElseGet(() -> StoredReading.typed("", ""));
    }

    private Answer decide(CardCase card, StoredReading merged) {
        readings.save(card.id(), merged);
        return switch (recoding.recode(card, merged.number(), merged.pin())) {
            case Recoding.Result.Replaced _ ->
                moved(card, Steps.received(tools.clock().instant()), "CORRECTED", List.of());
            case Recoding.Result.Duplicate _ ->
                moved(card, Progress.rejected(ReasonCode.DUPLICATE), "REJECTED", List.of());
            case Recoding.Result.Malformed(List<Finding> findings) -> malformed(card, CardJudge.faulty(findings));
        };
    }

    private Answer malformed(CardCase card, Judgement.Faulty faulty) {
        return switch (faulty) {
            case Judgement.Correctable(List<FoundFault> findings, ReasonCode reason) ->
                askAgain(card, findings, reason);
            case Judgement.Refused(List<FoundFault> findings, ReasonCode reason) -> {
                keep(card, findings);
                yield moved(card, Progress.rejected(reason), "REJECTED", findings);
            }
        };
    }

    /** His deadline stays: correcting does not buy time. The reader's was none of his. */
    private Answer askAgain(CardCase card, List<FoundFault> findings, ReasonCode reason) {
        keep(card, findings);
        Instant now = tools.clock().instant();
        Progress asked = Steps.waitsForReader(card.progress())
                ? Steps.awaitingSeller(reason, now)
                : Steps.awaitingSellerUntil(reason, card.progress().deadline().orElse(now));
        return moved(card, asked, "CORRECTED", findings);
    }

    private void keep(CardCase card, List<FoundFault> findings) {
        tools.db()
                .sql("UPDATE card_case SET findings = :findings WHERE id = :id")
                .param("findings", json.writeValueAsString(findings))
                .param("id", card.id().value())
                .update();
    }

    private Answer moved(CardCase card, Progress to, String what, List<FoundFault> findings) {
        String why = to.reason().map(Enum::name).orElse("corrected by the seller");
        CaseEvent event = CaseEvent.byPerson(card.origin().sellerId(), what, why);
        return casebook.act(card.id(), from(card), to, event)
                ? new Answer.Taken(card.id(), to.stage(), to.reason(), findings)
                : new Answer.WrongState();
    }

    /** One that was asked and is being read now got a new photo meanwhile: that was its answer. */
    private static Set<CardStage> from(CardCase card) {
        return Steps.waitsForReader(card.progress()) ? BEING_READ : ASKED;
    }
}
