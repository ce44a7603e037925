package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cardloop.access.Role;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.testing.TestRows;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What the console shows of issuers that do not answer, or cannot be believed. */
class DoubtfulIssuersTest extends ConsoleOnADatabase {
    private static final OffsetDateTime ANY_TIME = OffsetDateTime.parse("2026-11-16T14:00:00Z");

    @Test
    void aLaneWhoseIssuerDoesNotAnswerSaysSoInBothLanguagesToProgramsAndToWhoeverScrapes() throws Exception {
        circuit(1, Instant.now().plus(Duration.ofMinutes(3)));
        console.perform(get("/lanes").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Open: no answer since")));
        console.perform(get("/").with(as(Role.OPERATOR)).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("断开：自")));
        console.perform(get("/api/v1/lanes").with(as(Role.AUDITOR)))
                .andExpect(
                        jsonPath("$.items[?(@.circuit.state == 'OPEN')].egress").value("127.0.0.12"))
                .andExpect(jsonPath("$.items[?(@.circuit.state == 'OPEN')].circuit.until")
                        .isNotEmpty());
        circuit(1, Instant.now().minusSeconds(1));
        console.perform(get("/lanes").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Half open: no answer since")));
        circuit(0, Instant.EPOCH);
        console.perform(get("/lanes").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("answers again since")));
        assertThat(application.getBean(PrometheusMeterRegistry.class).scrape())
                .contains("cardloop_lane_circuit{egress=\"127.0.0.12\",issuer=\"netease\",state=\"half_open\"}")
                .contains("cardloop_lane_circuit_since_seconds{", "cardloop_lane_circuit_until_seconds{");
    }

    private void circuit(int step, Instant until) {
        database.jdbc()
                .sql("UPDATE lane_circuit SET step = ?, since_us = ?, until_us = ? WHERE issuer = 'netease' AND"
                        + " egress = ?")
                .params(step, 1_000_000L, until.toEpochMilli() * 1_000, "127.0.0.12")
                .update();
    }

    @Test
    void aPartThatItsCanaryPausedIsShownInBothLanguagesAndReleasedByAnOperatorOnly() throws Exception {
        long id = Long.parseLong(String.valueOf(console.perform(post("/runs")
                                .param("businessDate", "2026-11-16")
                                .param("until", "06:00")
                                .with(csrf())
                                .with(as(Role.OPERATOR)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .replace("/runs/", ""));
        untilEnded(id);
        database.jdbc()
                .sql("INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, lane, state,"
                        + " due_at, attempts, rung, created_at) VALUES (?, ?, 'NIGHT', '2026-11-16', 2, ?, 'SZX',"
                        + " ?, 'CLOSED', ?, 0, 0, ?)")
                .params("QPART", TestRows.anyCase(database.jdbc()), "cmcc", "cmcc/127.0.0.11", ANY_TIME, ANY_TIME)
                .update();
        database.jdbc()
                .sql("INSERT INTO canary_watch (run_key, issuer, state, why, canary, told, since)"
                        + " VALUES ('2026-11-16', 'cmcc', 'PAUSED', 'DEVIATION', 'SZX 1234•6789', 'USED', ?)")
                .param(ANY_TIME)
                .update();
        whoFollowsARunHearsItsEnd(id);
        String page = "/runs/" + id;
        console.perform(get(page).with(as(Role.OPERATOR)).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("SZX 1234•6789 被答为 USED")))
                .andExpect(content().string(containsString("确定放行")));
        console.perform(get(page).with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("it says USED of SZX 1234•6789")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Release now"))));
        console.perform(get("/").with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("it says USED of SZX 1234•6789")));
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.parts[0].state").value("PAUSED"));
        String release = page + "/parts/cmcc/release";
        console.perform(post(release).with(csrf()).with(as(Role.AUDITOR))).andExpect(status().isForbidden());
        console.perform(post("/api/v1" + page + "/parts/jd/release")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isConflict());
        console.perform(post(release).with(csrf()).with(as(Role.OPERATOR))).andExpect(redirectedUrl(page));
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.parts[0].state").value("RELEASED"));
        assertThat(application.getBean(EventLog.class).events("night:2026-11-16/cmcc"))
                .extracting(Event::what)
                .containsExactly("PART_RELEASED");
        database.jdbc().sql("DELETE FROM canary_watch").update();
        console.perform(get(page).with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("no canary is registered")));
        database.jdbc().sql("DELETE FROM question WHERE id = 'QPART'").update();
    }

    private void whoFollowsARunHearsItsEnd(long id) throws Exception {
        MvcResult followed = console.perform(
                        get("/api/v1/runs/" + id + "/events").with(as(Role.AUDITOR)))
                .andReturn();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(followed.getResponse().getContentAsString()).contains("event:ended"));
    }
}
