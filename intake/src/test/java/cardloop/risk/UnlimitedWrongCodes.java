package cardloop.risk;

import cardloop.base.SealedKey;
import cardloop.casebook.CaseId;
import java.time.Duration;

/** Budgets nobody uses up, for tests of other rooms. */
public final class UnlimitedWrongCodes implements WrongCodeBudget {
    @Override
    public Duration pause(CaseId card) {
        return Duration.ZERO;
    }

    @Override
    public void notRecognised(CaseId card) {}

    @Override
    public void taken(CaseId card, SealedKey key) {}
}
