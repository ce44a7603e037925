package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cardloop.access.Role;
import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.casebook.NewCase;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.TestingCards;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Cards that wait for an operator without a question of theirs doing so, on his pages and in what is measured. */
class AttentionPageTest extends ConsoleOnADatabase {
    @Test
    void aParkedCardAndOneOverItsDeadlineReachTheOperator() throws Exception {
        NewCase parked = opened(1, CardStage.PARKED, WaitingCode.LANE_WAIT);
        NewCase breached = opened(2, CardStage.IN_REVIEW, WaitingCode.SAMPLED);
        database.jdbc()
                .sql("UPDATE card_case SET breached_at = ? WHERE id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC), breached.id().value())
                .update();
        console.perform(get("/parked").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(parked.id().toString())))
                .andExpect(content().string(containsString(breached.id().toString())))
                .andExpect(content().string(containsString("Parked: 1. Over their deadline: 1.")))
                .andExpect(content().string(containsString("Waits for its turn at the issuer")));
        console.perform(get("/parked").with(as(Role.OPERATOR)).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("搁置 1 张，超过时限 1 张。")))
                .andExpect(content()
                        .string(containsString(WaitingCode.LANE_WAIT.text().zh())));
        console.perform(get("/").with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Over their deadline")));
        assertThat(application.getBean(PrometheusMeterRegistry.class).scrape())
                .contains("cardloop_cases_parked{waiting=\"lane_wait\"} 1.0")
                .contains("cardloop_cases_breached{stage=\"in_review\"} 1.0");
    }

    private NewCase opened(int key, CardStage stage, WaitingCode what) {
        Instant now = Instant.now();
        TestingCards cards = new TestingCards(database.jdbc(), now);
        NewCase card =
                cards.card("QQCARD", cards.anySeller(), key, stage.from(now).waitingFor(what));
        application.getBean(Casebook.class).open(card);
        return card;
    }
}
