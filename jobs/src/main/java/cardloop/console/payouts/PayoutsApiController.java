package cardloop.console.payouts;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.money.JdbcPayoutDesk;
import cardloop.money.JdbcPayoutDesk.Outcome;
import cardloop.money.PayoutStatus;
import cardloop.money.TroubledPayout;
import cardloop.web.Money;
import cardloop.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payouts in trouble, for programs. */
@RestController
@RequestMapping("/api/v1/payouts")
public class PayoutsApiController {
    private static final int SHOWN = 200;

    private final JdbcPayoutDesk desk;

    public PayoutsApiController(JdbcPayoutDesk desk) {
        this.desk = desk;
    }

    /** One of them; closing is what the first of two people wants to close it with. */
    record PayoutJson(
            UUID id,
            UUID sellerId,
            Money amount,
            String outBizNo,
            PayoutStatus status,
            String word,
            Instant requestedAt,
            Optional<Instant> nextAt,
            Optional<String> closing) {
        static PayoutJson of(TroubledPayout payout) {
            return new PayoutJson(
                    payout.id(),
                    payout.sellerId(),
                    Money.ofFen(payout.amountFen()),
                    payout.outBizNo(),
                    payout.status(),
                    payout.word(),
                    payout.requestedAt(),
                    payout.nextAt(),
                    payout.closing().map(TroubledPayout.Closing::proof));
        }
    }

    /** What the channel's people wrote, or where it is kept. */
    record Failure(@Nullable String proof) {}

    @GetMapping
    Page<PayoutJson> list() {
        List<PayoutJson> troubled =
                desk.list(SHOWN).stream().map(PayoutJson::of).toList();
        return new Page<>(troubled, Optional.empty());
    }

    @PostMapping("/{id}/ask")
    ResponseEntity<?> ask(@PathVariable UUID id, @AuthenticationPrincipal PersonPrincipal caller) {
        return answer(desk.askNow(id, caller.person().id()));
    }

    @PostMapping("/{id}/failure")
    ResponseEntity<?> close(
            @PathVariable UUID id, @RequestBody Failure failure, @AuthenticationPrincipal PersonPrincipal caller) {
        String proof = failure.proof() == null ? "" : failure.proof().strip();
        if (!isProof(proof)) {
            throw Problem.invalidField(
                            "/proof",
                            "写明渠道的书面答复，8 到 400 个字。",
                            "It says what the channel wrote, in 8 to 400 characters.")
                    .asException();
        }
        return answer(desk.closeAsFailed(id, caller.person().id(), proof));
    }

    static boolean isProof(String text) {
        return text.length() >= JdbcPayoutDesk.SHORTEST_PROOF
                && text.length() <= JdbcPayoutDesk.LONGEST_PROOF
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case DONE -> ResponseEntity.ok(Map.of("status", "DONE"));
            case AWAITING_SECOND -> ResponseEntity.accepted().body(Map.of("status", "AWAITING_SECOND"));
            case SAME_PERSON ->
                throw Problem.of(409, "second_person_required", "需要另一个人确认。", "Another person has to want the same.")
                        .asException();
            case NOT_FOUND -> throw Problem.notFound().asException();
            case OTHER_PROOF, BUSY -> throw Problem.wrongState().asException();
        };
    }
}
