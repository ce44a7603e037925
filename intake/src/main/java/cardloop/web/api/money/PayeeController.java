package cardloop.web.api.money;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.money.Payee;
import cardloop.money.Payees;
import cardloop.web.api.form.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a seller draws money to. */
@RestController
@RequestMapping("/api/v1/payees")
public final class PayeeController {
    private static final String STATUS = "ACTIVE";

    /** A payee to add. */
    public record PayeeBody(
            @Nullable String channelAccount, @Nullable String name) {}

    /** A payee. */
    public record PayeeAnswer(UUID id, String channelAccount, String name, String status) {
        static PayeeAnswer of(Payee payee) {
            return new PayeeAnswer(payee.id(), payee.channelAccount(), payee.name(), STATUS);
        }
    }

    /** All payees: there are few. */
    public record PayeesAnswer(List<PayeeAnswer> items) {}

    private final Payees payees;

    PayeeController(Payees payees) {
        this.payees = payees;
    }

    @GetMapping
    PayeesAnswer list(@AuthenticationPrincipal PersonPrincipal seller) {
        return new PayeesAnswer(
                payees.list(seller.person().id()).stream().map(PayeeAnswer::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PayeeAnswer add(@AuthenticationPrincipal PersonPrincipal seller, @RequestBody PayeeBody body) {
        String account = Fields.required(body.channelAccount(), "/channelAccount", Payees.LONGEST);
        String name = Fields.words(Fields.required(body.name(), "/name", Payees.LONGEST), "/name", Payees.LONGEST);
        try {
            return PayeeAnswer.of(payees.add(seller.person().id(), account, name));
        } catch (Payees.KnownAccountException e) {
            throw Problem.invalidField("/channelAccount", "这个收款账户已经添加过。", "This account is a payee already.")
                    .asException();
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id) {
        if (!payees.remove(seller.person().id(), id)) {
            throw Problem.notFound().asException();
        }
    }
}
