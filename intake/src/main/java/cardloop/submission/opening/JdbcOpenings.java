package cardloop.submission.opening;

import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.judging.ReasonCode;
import cardloop.risk.WrongCodeBudget;
import cardloop.submission.CardReceipt;
import cardloop.submission.Readings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Opens drafts in the casebook. Joins the surrounding transaction. */
public final class JdbcOpenings {
    private static final CardReceipt.Outcome DUPLICATE =
            new CardReceipt.Outcome(CardStage.REJECTED, Optional.of(ReasonCode.DUPLICATE));

    private final Casebook casebook;
    private final Readings readings;
    private final WrongCodeBudget wrongCodes;
    private final JsonMapper json;

    public JdbcOpenings(Casebook casebook, Readings readings, WrongCodeBudget wrongCodes, JsonMapper json) {
        this.casebook = casebook;
        this.readings = readings;
        this.wrongCodes = wrongCodes;
        this.json = json;
    }

    /** Receipts in the order of the submission. */
    List<CardReceipt> open(List<CaseDraft> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparing(CaseDraft::lockOrder))
                .map(this::open)
                .sorted(Comparator.comparing(CardReceipt::index))
                .toList();
    }

    private CardReceipt open(CaseDraft draft) {
        String findings = json.writeValueAsString(draft.verdict().findings());
        Casebook.Opening opening = casebook.open(draft.newCase(findings));
        draft.typed().ifPresent(typed -> readings.save(draft.id(), typed));
        var progress = draft.verdict().progress();
        return switch (opening) {
            case OPENED -> draft.receipt(new CardReceipt.Outcome(progress.stage(), progress.reason()));
            case DUPLICATE -> {
                draft.key().ifPresent(key -> wrongCodes.taken(draft.id(), key));
                yield draft.receipt(DUPLICATE);
            }
        };
    }
}
