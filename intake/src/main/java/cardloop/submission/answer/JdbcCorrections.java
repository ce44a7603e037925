package cardloop.submission.answer;

import cardloop.casebook.Casebook;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.format.Finding;
import cardloop.reading.Field;
import cardloop.screening.Recoding;
import cardloop.submission.FoundFault;
import cardloop.submission.Readings;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.RefusedSubmissionException.Why;
import cardloop.submission.StoredReading;
import cardloop.submission.opening.CardJudge;
import cardloop.submission.opening.JdbcTools;
import cardloop.submission.opening.Judgement;
import cardloop.submission.opening.Steps;
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
    private final Recoding recoding;
    private final JsonMapper json;

    public JdbcCorrections(JdbcTools tools, Casebook casebook, Readings readings, Recoding recoding, JsonMapper json) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
        this.recoding = recoding;
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
