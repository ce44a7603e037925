package cardloop.submission.answer;

import cardloop.card.BatchNo;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.Casebook;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Declared;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.reading.Field;
import cardloop.submission.FoundFault;
import cardloop.submission.Readings;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.RefusedSubmissionException.Why;
import cardloop.submission.StoredReading;
import cardloop.submission.opening.CardJudge;
import cardloop.submission.opening.JdbcTools;
import cardloop.submission.opening.Judgement;
import cardloop.submission.opening.Steps;
import cardloop.vault.KeySealing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Corrections: what was typed takes the place of what was read, and the format is checked anew. */
public final class JdbcCorrections {
    private static final Set<CardStage> WAITING = Set.of(CardStage.AWAITING_SELLER);

    private final JdbcTools tools;
    private final Casebook casebook;
    private final Readings readings;
    private final CardJudge judge;
    private final KeySealing sealing;
    private final JsonMapper json;

    public JdbcCorrections(
            JdbcTools tools,
            Casebook casebook,
            Readings readings,
            CardJudge judge,
            KeySealing sealing,
            JsonMapper json) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
        this.judge = judge;
        this.sealing = sealing;
        this.json = json;
    }

    Answer correct(CardCase card, Optional<String> number, Optional<String> pin) {
        StoredReading merged = read(card);
        if (number.isPresent()) {
            merged = merged.with(Field.NUMBER, number.get());
        }
        if (pin.isPresent()) {
            merged = merged.with(Field.PIN, pin.get());
        }
        return decide(card, merged);
    }

    Answer correctCharacters(CardCase card, Map<String, Character> characters) {
        StoredReading merged = read(card);
        for (Field field : Field.values()) {
            StringBuilder changed = new StringBuilder(merged.characters(field));
            boolean touched = false;
            for (Map.Entry<String, Character> entry : characters.entrySet()) {
                if (entry.getKey().startsWith(field + ":")) {
                    changed.setCharAt(place(entry.getKey(), changed.length()), entry.getValue());
                    touched = true;
                }
            }
            merged = touched ? merged.with(field, changed.toString()) : merged;
        }
        return decide(card, merged);
    }

    private static int place(String key, int length) {
        try {
            int place = Integer.parseInt(key.substring(key.indexOf(':') + 1));
            if (place >= 0 && place < length) {
                return place;
            }
        } catch (NumberFormatException noPlace) {
            // told below
        }
        throw new RefusedSubmissionException(Why.NO_SUCH_CHARACTER, "/" + key);
    }

    private StoredReading read(CardCase card) {
        return readings.find(card.id()).orElseGet(() -> StoredReading.typed("", ""));
    }

    private Answer decide(CardCase card, StoredReading merged) {
        if (card.progress().stage() != CardStage.AWAITING_SELLER) {
            return new Answer.WrongState();
        }
        readings.save(card.id(), merged);
        return switch (judge.judge(typed(card.declared(), merged))) {
            case Judgement.Good(WellFormedCard good) -> goOn(card, good);
            case Judgement.Correctable(List<FoundFault> findings, ReasonCode reason) ->
                askAgain(card, findings, reason);
            case Judgement.Refused(List<FoundFault> findings, ReasonCode reason) -> {
                keep(card, findings);
                yield moved(card, Progress.rejected(reason), "REJECTED", findings);
            }
        };
    }

    private static TypedCard typed(Declared declared, StoredReading merged) {
        return new TypedCard(
                declared.kind(),
                merged.number(),
                merged.pin(),
                declared.faceValue().map(FaceValue::yuan).orElse(""),
                declared.region().map(Region::code).orElse(""),
                declared.batch().map(BatchNo::value).orElse(""),
                declared.expiry().map(Object::toString).orElse(""));
    }

    private Answer goOn(CardCase card, WellFormedCard good) {
        return switch (casebook.giveKey(
                card.id(), sealing.seal(good.key(), card.id().subject()), "[]")) {
            case OPENED -> moved(card, Steps.received(tools.clock().instant()), "CORRECTED", List.of());
            case DUPLICATE -> moved(card, Progress.rejected(ReasonCode.DUPLICATE), "REJECTED", List.of());
        };
    }

    /** The deadline stays: correcting does not buy time. */
    private Answer askAgain(CardCase card, List<FoundFault> findings, ReasonCode reason) {
        keep(card, findings);
        var deadline = card.progress().deadline().orElseGet(() -> tools.clock().instant());
        return moved(card, Steps.awaitingSellerUntil(reason, deadline), "CORRECTED", findings);
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
        return casebook.act(card.id(), WAITING, to, event)
                ? new Answer.Taken(card.id(), to.stage(), to.reason(), findings)
                : new Answer.WrongState();
    }
}
