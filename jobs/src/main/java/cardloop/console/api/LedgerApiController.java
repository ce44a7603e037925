package cardloop.console.api;

import cardloop.money.Ledger;
import cardloop.money.TrialBalance;
import cardloop.web.Money;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a whole, for operators, auditors and their programs. */
@RestController
@RequestMapping("/api/v1")
public class LedgerApiController {
    private final Ledger ledger;

    public LedgerApiController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The trial balance; {@code sum} is zero when {@code balanced}. */
    record TrialBalanceJson(boolean balanced, Money sum, List<LineJson> lines) {
        static TrialBalanceJson of(TrialBalance trial) {
            return new TrialBalanceJson(
                    trial.isBalanced(),
                    Money.ofFen(trial.sumFen()),
                    trial.lines().stream().map(LineJson::of).toList());
        }
    }

    /** A class of accounts. */
    record LineJson(String accountClass, long accounts, Money balance) {
        static LineJson of(TrialBalance.Line line) {
            return new LineJson(line.accountClass(), line.accounts(), Money.ofFen(line.balanceFen()));
        }
    }

    @GetMapping("/trial-balance")
    TrialBalanceJson trialBalance() {
        return TrialBalanceJson.of(ledger.trialBalance());
    }
}
