package cardloop.web.api.money;

import cardloop.access.PersonPrincipal;
import cardloop.calendar.BusinessDay;
import cardloop.http.Problem;
import cardloop.money.InsufficientFundsException;
import cardloop.money.Payout;
import cardloop.money.Payouts;
import cardloop.money.UnknownPayeeException;
import cardloop.web.Money;
import cardloop.web.api.form.Amount;
import cardloop.web.api.form.Fields;
import cardloop.web.view.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drawing money. */
@RestController
@RequestMapping("/api/v1/payouts")
public final class PayoutController {

    /** What to draw, and to whom. */
    public record PayoutBody(
            @Nullable Amount amount, @Nullable String payeeId) {}

    /** How a payout stands. */
    public record PayoutAnswer(
            UUID id,
            UUID payeeId,
            Money amount,
            String status,
            Optional<String> reason,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {
        static PayoutAnswer of(Payout payout) {
            return new PayoutAnswer(
                    payout.id(),
                    payout.payeeId(),
                    Money.ofFen(payout.amountFen()),
                    payout.status().name(),
                    payout.reason(),
                    local(payout.createdAt()),
                    local(payout.updatedAt()));
        }

        private static OffsetDateTime local(Instant at) {
            return at.atZone(BusinessDay.ZONE).toOffsetDateTime();
        }
    }

    /** The newest payouts. */
    public record PayoutsAnswer(List<PayoutAnswer> items) {}

    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    PayoutAnswer request(@AuthenticationPrincipal PersonPrincipal seller, @RequestBody PayoutBody body) {
        long amountFen = Fields.fen(body.amount(), "/amount");
        UUID payeeId = Fields.id(body.payeeId(), "/payeeId");
        try {
            return PayoutAnswer.of(payouts.request(seller.person().id(), payeeId, amountFen));
        } catch (InsufficientFundsException e) {
            throw Problem.invalidField("/amount", "可提余额不足。", "Less than this is available.")
                    .asException();
        } catch (UnknownPayeeException e) {
            throw Problem.invalidField("/payeeId", "没有这个收款人。", "There is no such payee.")
                    .asException();
        }
    }

    @GetMapping
    PayoutsAnswer list(@AuthenticationPrincipal PersonPrincipal seller) {
        return new PayoutsAnswer(payouts.list(seller.person().id(), PageRequest.USUAL).stream()
                .map(PayoutAnswer::of)
                .toList());
    }

    @GetMapping("/{id}")
    PayoutAnswer payout(@AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id) {
        return payouts.find(seller.person().id(), id)
                .map(PayoutAnswer::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
