package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Payouts in trouble, as operators see and end them. */
class PayoutsConsoleTest extends ConsoleOnADatabase {
    private static final String LETTER = "letter 2026-1130";
    private static final long FEN = 9_550;

    private final UUID payout = UUID.randomUUID();

    /** The channel knows its number with another content, so nothing more is asked by itself. */
    private void parked() {
        UUID seller = principal(Role.SELLER).person().id();
        UUID payee = UUID.randomUUID();
        database.jdbc()
                .sql("INSERT INTO payee (id, seller_id, channel_account, name, created_at)"
                        + " VALUES (?, ?, '13800000000', '张三', CURRENT_TIMESTAMP)")
                .params(payee, seller)
                .update();
        database.jdbc()
                .sql("INSERT INTO payout (id, seller_id, payee_id, amount_fen, out_biz_no, status, rung, reason,"
                        + " created_at, updated_at) VALUES (?, ?, ?, ?, 'PO0001', 'UNKNOWN', 0, 'CONFLICT',"
                        + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .params(payout, seller, payee, FEN)
                .update();
        application
                .getBean(Ledger.class)
                .post(
                        TransferKind.ACCEPTANCE,
                        payout.toString(),
                        List.of(
                                new Posting(AccountId.reserved(seller), FEN),
                                new Posting(AccountId.HOUSE_STOCK, -FEN)));
    }

    private MockHttpServletRequestBuilder close(String proof, PersonPrincipal who) {
        return post("/api/v1/payouts/" + payout + "/failure")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content("{\"proof\":\"" + proof + "\"}")
                .with(csrf())
                .with(user(who));
    }

    @Test
    void onePersonAsksAndTwoCloseIt() throws Exception {
        console.perform(get("/payouts").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("No payout is in trouble.")));
        parked();
        PersonPrincipal operator = principal(Role.OPERATOR);
        console.perform(get("/payouts").with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("CONFLICT")))
                .andExpect(content().string(containsString("••••0000")))
                .andExpect(content().string(not(containsString("13800000000"))))
                .andExpect(content().string(not(containsString("name=\"proof\""))));
        assertThat(application.getBean(PrometheusMeterRegistry.class).scrape())
                .contains("cardloop_payouts_in_trouble 1.0");
        console.perform(close(LETTER, principal(Role.AUDITOR))).andExpect(status().isForbidden());
        console.perform(close("short", operator))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/proof"));
        console.perform(close(LETTER, operator))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("AWAITING_SECOND"));
        console.perform(close(LETTER, operator))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("second_person_required"));
        console.perform(get("/payouts").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("another person has to confirm")));
        second();
    }

    private void second() throws Exception {
        PersonPrincipal colleague = PersonPrincipal.of(application
                .getBean(People.class)
                .add("colleague@test", NewPassword.of("long enough").orElseThrow(), Role.OPERATOR, "colleague"));
        console.perform(post("/payouts/" + payout + "/failure")
                        .param("proof", LETTER)
                        .with(csrf())
                        .with(user(colleague)))
                .andExpect(flash().attribute("told", "CLOSED"));
        console.perform(post("/payouts/" + payout + "/ask").with(csrf()).with(user(colleague)))
                .andExpect(status().isNotFound());
        console.perform(get("/api/v1/payouts").with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(application
                        .getBean(Ledger.class)
                        .balanceFen(AccountId.available(
                                principal(Role.SELLER).person().id())))
                .isEqualTo(FEN);
    }
}
