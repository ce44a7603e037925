package cardloop.web.api.money;

import cardloop.access.PersonPrincipal;
import cardloop.calendar.BusinessDay;
import cardloop.http.Cursors;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.web.Money;
import cardloop.web.Page;
import cardloop.web.api.form.Fields;
import cardloop.web.view.PageRequest;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's balances and the entries behind them. */
@RestController
@RequestMapping("/api/v1/account")
public final class AccountController {

    /**
     * The balances.
     *
     * @param available may be drawn
     * @param held credited, but not to be drawn yet
     * @param reserved on its way to a payee
     */
    public record AccountAnswer(Money available, Money held, Money reserved) {}

    /** One line of the ledger. */
    public record EntryAnswer(
            String id, String kind, String reference, Money amount, Money balance, OffsetDateTime at) {
        static EntryAnswer of(Ledger.Entry entry) {
            return new EntryAnswer(
                    entry.transferId(),
                    entry.kind().name(),
                    entry.reference(),
                    Money.ofFen(entry.amountFen()),
                    Money.ofFen(entry.balanceFen()),
                    entry.at().atZoneSameInstant(BusinessDay.ZONE).toOffsetDateTime());
        }
    }

    private final Ledger ledger;

    AccountController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    AccountAnswer account(@AuthenticationPrincipal PersonPrincipal seller) {
        UUID id = seller.person().id();
        return new AccountAnswer(
                Money.ofFen(ledger.balanceFen(AccountId.available(id))),
                Money.ofFen(0),
                Money.ofFen(ledger.balanceFen(AccountId.reserved(id))));
    }

    @GetMapping("/entries")
    Page<EntryAnswer> entries(
            @AuthenticationPrincipal PersonPrincipal seller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageRequest page = Fields.page(cursor, limit);
        Cursors.number(page.cursor());
        Ledger.Entries entries =
                ledger.entries(AccountId.available(seller.person().id()), page.cursor(), page.limit());
        Optional<String> next = Optional.of(entries.nextCursor()).filter(text -> !text.isEmpty());
        return new Page<>(entries.items().stream().map(EntryAnswer::of).toList(), next);
    }
}
