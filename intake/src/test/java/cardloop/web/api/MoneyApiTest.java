package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Role;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

final class MoneyApiTest extends ApiContract {
    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    private String key = "";

    @BeforeEach
    void aSellerWithAHundredYuan() {
        Person seller = people.add(
                freshKey() + "@example.com", NewPassword.of("a password").orElseThrow(), Role.SELLER, "Any");
        key = people.addApiKey(seller.id(), "test").clear();
        ledger.post(
                TransferKind.ACCEPTANCE,
                freshKey(),
                List.of(
                        new Posting(AccountId.available(seller.id()), 10_000),
                        new Posting(AccountId.HOUSE_STOCK, -10_000)));
    }

    @Test
    void theAccountTellsBalancesAndEntries() {
        Reply account = get(key, "/api/v1/account");
        assertThat(account.at("/available/amount")).isEqualTo("100.00");
        assertThat(account.at("/held/amount")).isEqualTo("0.00");
        assertThat(account.at("/reserved/currency")).isEqualTo("CNY");
        Reply entries = get(key, "/api/v1/account/entries?limit=5");
        assertThat(entries.at("/items/0/kind")).isEqualTo("ACCEPTANCE");
        assertThat(entries.at("/items/0/balance/amount")).isEqualTo("100.00");
        assertThat(entries.at("/items/0/at")).endsWith("+08:00");
    }

    @Test
    void aPayoutReservesItsMoney() {
        String payee = payee();
        Reply payout = post(key, "/api/v1/payouts", payout("40.00", payee));

        assertThat(payout.status()).isEqualTo(202);
        assertThat(payout.at("/status")).isEqualTo("PENDING");
        assertThat(get(key, "/api/v1/account").at("/reserved/amount")).isEqualTo("40.00");
        assertThat(get(key, "/api/v1/payouts/" + payout.at("/id")).at("/amount/amount"))
                .isEqualTo("40.00");
        assertThat(get(SELLER, "/api/v1/payouts/" + payout.at("/id")).status()).isEqualTo(404);
        assertThat(get(key, "/api/v1/payouts").body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void thePayoutAskedTwiceUnderOneKeyLeavesOnce() {
        String body = payout("40.00", payee());
        String idempotencyKey = freshKey();
        post(key, "/api/v1/payouts", body, idempotencyKey);
        post(key, "/api/v1/payouts", body, idempotencyKey);

        assertThat(get(key, "/api/v1/account").at("/available/amount")).isEqualTo("60.00");
    }

    @Test
    void moreThanThereIsCannotBeDrawn() {
        Reply reply = post(key, "/api/v1/payouts", payout("100.01", payee()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/amount");
        assertThat(get(key, "/api/v1/account").at("/available/amount")).isEqualTo("100.00");
    }

    @Test
    void wrongAmountsAndPayeesAreNamed() {
        String payee = payee();
        for (String amount : List.of("-1", "0", "1.001", "x", "")) {
            assertThat(post(key, "/api/v1/payouts", payout(amount, payee)).at("/errors/0/pointer"))
                    .as(amount)
                    .isEqualTo("/amount");
        }
        assertThat(post(key, "/api/v1/payouts", payout("1.00", "no-uuid")).at("/errors/0/pointer"))
                .isEqualTo("/payeeId");
        assertThat(post(key, "/api/v1/payouts", payout("1.00", freshKey())).at("/errors/0/pointer"))
                .isEqualTo("/payeeId");
    }

    @Test
    void payeesAreAddedListedAndRemoved() {
        String payee = payee();
        assertThat(get(key, "/api/v1/payees").at("/items/0/id")).isEqualTo(payee);
        assertThat(delete(SELLER, "/api/v1/payees/" + payee).status()).isEqualTo(404);
        assertThat(delete(key, "/api/v1/payees/" + payee).status()).isEqualTo(204);
        assertThat(get(key, "/api/v1/payees").body().at("/items").size()).isZero();
        assertThat(post(key, "/api/v1/payees", "{\"name\":\"林\"}").at("/errors/0/pointer"))
                .isEqualTo("/channelAccount");
    }

    @Test
    void aPayeeIsThereOnceInAnySpellingOfItsAccount() {
        String first = payee();
        for (String spelling : List.of("13800000000", " +86 138-0000-0000", "１３８０００００００0")) {
            Reply again = post(key, "/api/v1/payees", "{\"channelAccount\":\"" + spelling + "\",\"name\":\"林小\"}");

            assertThat(again.status()).as(spelling).isEqualTo(422);
            assertThat(again.at("/errors/0/pointer")).isEqualTo("/channelAccount");
        }
        assertThat(delete(key, "/api/v1/payees/" + first).status()).isEqualTo(204);
        assertThat(payee()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void aNewKeyWorksUntilItIsRevoked() {
        Reply made = post(key, "/api/v1/api-keys", "{\"name\":\"till\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(get(made.at("/key"), "/api/v1/account").status()).isEqualTo(200);
        assertThat(get(key, "/api/v1/api-keys").text()).doesNotContain(made.at("/key"));
        assertThat(delete(SELLER, "/api/v1/api-keys/" + made.at("/id")).status())
                .isEqualTo(404);
        assertThat(delete(key, "/api/v1/api-keys/" + made.at("/id")).status()).isEqualTo(204);
        assertThat(get(made.at("/key"), "/api/v1/account").status()).isEqualTo(401);
    }

    private String payee() {
        return post(key, "/api/v1/payees", "{\"channelAccount\":\"13800000000\",\"name\":\"林小\"}")
                .at("/id");
    }

    private static String payout(String amount, String payeeId) {
        return "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"},\"payeeId\":\"" + payeeId + "\"}";
    }
}
