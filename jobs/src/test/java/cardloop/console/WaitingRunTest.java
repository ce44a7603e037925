package cardloop.console;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cardloop.access.Role;
import cardloop.issuers.LaneDesk;
import cardloop.nights.TestingShelf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run that can ask nothing for now, on its page and in the API. */
class WaitingRunTest extends ConsoleOnADatabase {
    private static final List<String> LANES = List.of("127.0.0.11", "127.0.0.12");
    private final Instant now = Instant.now();

    @Test
    void aRunSaysWhatItsLanesWaitForAndUntilWhenInBothLanguages() throws Exception {
        new TestingShelf(database.jdbc(), Instant.parse("2026-11-01T00:00:00Z")).put("JD_E", "CN");
        LANES.forEach(this::useUpTheBudget);
        long id = Long.parseLong(String.valueOf(console.perform(post("/runs")
                                .param("businessDate", "2026-11-17")
                                .param("until", "06:00")
                                .with(csrf())
                                .with(as(Role.OPERATOR)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .replace("/runs/", ""));
        RunViews views = application.getBean(RunViews.class);
        await().atMost(PATIENCE)
                .until(() -> !views.find(id).orElseThrow().waits().isEmpty());

        String page = "/runs/" + id;
        console.perform(get(page).with(as(Role.OPERATOR)).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("错密额度已用完")));
        console.perform(get(page).with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(
                        content().string(containsString("has used up its budget for wrong PINs, and asks again at ")));
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.waiting[0].why").value("WRONG_PINS"))
                .andExpect(jsonPath("$.waiting[0].until").isNotEmpty());

        LANES.forEach(lane -> application.getBean(LaneDesk.class).pause("jd", lane, true));
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.waiting[0].why").value("PAUSED"))
                .andExpect(jsonPath("$.waiting[0].until").doesNotExist());
        console.perform(post(page + "/stop").with(csrf()).with(as(Role.OPERATOR)));
        untilEnded(id);
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.waiting").isEmpty());

        asIfKilled(id);
        console.perform(get("/api/v1" + page).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.status").value("LOST"))
                .andExpect(jsonPath("$.partitions[?(@.open > 0)]").isNotEmpty())
                .andExpect(jsonPath("$.waiting").isEmpty())
                .andExpect(jsonPath("$.throughputPerMinute").value(0.0))
                .andExpect(jsonPath("$.eta").doesNotExist());
        console.perform(get(page).with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("The process that ran it is gone.")))
                .andExpect(content().string(not(containsString("Running"))));
    }

    /** As a process leaves its run that could neither end it nor keep its figures, and nobody goes on with. */
    private void asIfKilled(long id) {
        for (String left : List.of(
                "UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL WHERE job_execution_id = ?",
                "UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL WHERE job_execution_id = ?",
                "UPDATE run_claim SET holder = NULL, beat_at = NULL WHERE execution_id = ?",
                "DELETE FROM run_figures WHERE execution_id = ?")) {
            database.jdbc().sql(left).param(id).update();
        }
    }

    private void useUpTheBudget(String egress) {
        long taken = now.minus(Duration.ofMinutes(10)).toEpochMilli() * 1_000;
        IntStream.rangeClosed(1, 4)
                .forEach(n -> database.jdbc()
                        .sql("INSERT INTO limit_unit (issuer, scope, question_id, n, taken_us) VALUES ('jd', ?, ?,"
                                + " 1, ?)")
                        .params(egress, "SLIP" + n, taken)
                        .update());
    }
}
