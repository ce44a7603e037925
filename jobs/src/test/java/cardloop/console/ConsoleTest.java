package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cardloop.access.Role;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.issuers.LaneDesk;
import cardloop.runs.RunDesk;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ConsoleTest extends ConsoleOnADatabase {
    @Test
    void pagesSpeakBothLanguages() throws Exception {
        for (String page : new String[] {"/", "/runs", "/lanes", "/parked", "/payouts", "/reading"}) {
            console.perform(get(page).with(as(Role.OPERATOR)).header("Accept-Language", "zh-CN"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("总览")));
            console.perform(get(page).with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Overview")));
        }
        console.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("登录控制台")));
    }

    @Test
    void theOverviewAndTheApiSayWhenTheNextNightBeginsByItself() throws Exception {
        console.perform(get("/").with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("The next one begins by itself at ")));
        console.perform(get("/api/v1/jobs").with(as(Role.OPERATOR)))
                .andExpect(
                        jsonPath("$.items[?(@.name == 'revalidate')].nextStart").isNotEmpty());
    }

    @Test
    void lanesTellHowTheyDidAndWhatStillWaits() throws Exception {
        console.perform(get("/lanes").with(as(Role.AUDITOR)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("How did the lanes do in the last hour?")))
                .andExpect(content().string(containsString("no window held more than the issuer allows")))
                .andExpect(content().string(containsString("Nothing waits.")));
    }

    @Test
    void aLanesFiguresLeadToItsCalls() throws Exception {
        console.perform(get("/lanes").with(as(Role.AUDITOR)))
                .andExpect(content().string(containsString("href=\"/lanes/jd/127.0.0.11\"")));
        console.perform(get("/lanes/jd/127.0.0.11?outcome=Refused")
                        .with(as(Role.AUDITOR))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No such call in the last hour.")));
        console.perform(get("/lanes/jd/10.9.9.9").with(as(Role.AUDITOR))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverScrapesReadsTheSameFiguresAndNoCard() {
        String scraped = application.getBean(PrometheusMeterRegistry.class).scrape();
        assertThat(scraped)
                .contains("cardloop_lane_violations{egress=\"127.0.0.11\",issuer=\"cmcc\"} 0")
                .contains(
                        "cardloop_lane_latency_seconds{", "cardloop_lane_utilisation{", "cardloop_issuer_eta_seconds{");
    }

    @Test
    void noTextIsMissingInEitherLanguage() {
        assertThat(new TreeSet<>(bundle("messages-console_en").keySet()))
                .isEqualTo(new TreeSet<>(bundle("messages-console").keySet()));
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, java.util.Locale.ROOT);
    }

    @Test
    void strangersAreSentToTheDoorAndSellersTurnedAway() throws Exception {
        console.perform(get("/")).andExpect(redirectedUrl("/login"));
        console.perform(get("/api/v1/runs")).andExpect(status().isUnauthorized());
        console.perform(get("/").with(as(Role.SELLER))).andExpect(status().isForbidden());
    }

    @Test
    void anAuditorReadsAndPressesNothing() throws Exception {
        console.perform(get("/").with(as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("name=\"businessDate\""))));
        console.perform(post("/runs")
                        .param("businessDate", "2026-11-20")
                        .with(csrf())
                        .with(as(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        console.perform(get("/api/v1/users").with(as(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    @Test
    void theTrialBalanceIsForOperatorsAndAuditors() throws Exception {
        console.perform(get("/api/v1/trial-balance").with(as(Role.SELLER))).andExpect(status().isForbidden());
        for (Role role : new Role[] {Role.OPERATOR, Role.AUDITOR}) {
            console.perform(get("/api/v1/trial-balance").with(as(role)))
                    .andExpect(jsonPath("$.balanced").value(true))
                    .andExpect(jsonPath("$.sum.amount").value("0.00"));
        }
    }

    @Test
    void aLedgerOutOfBalanceShowsOnTheOverview() throws Exception {
        console.perform(get("/").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString(">balanced<")));
        database.jdbc()
                .sql("INSERT INTO account (id, balance_fen, entries) VALUES ('house/lost', 150, 0)")
                .update();
        console.perform(get("/").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("out by ¥1.50")));
        console.perform(get("/api/v1/trial-balance").with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.balanced").value(false))
                .andExpect(jsonPath("$.lines[0].accountClass").value("house/lost"))
                .andExpect(jsonPath("$.lines[0].balance.amount").value("1.50"));
        database.jdbc().sql("DELETE FROM account WHERE id = 'house/lost'").update();
    }

    @Test
    void aRunIsStartedSeenAndFoundAgain() throws Exception {
        String page = console.perform(post("/runs")
                        .param("businessDate", "2026-11-19")
                        .param("issuer", "")
                        .param("until", "06:00")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long id = Long.parseLong(String.valueOf(page).replace("/runs/", ""));
        untilEnded(id);

        console.perform(get("/runs/" + id).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("夜间复验 2026-11-19")))
                .andExpect(content().string(containsString("没有可查询该发卡方的通道")));
        console.perform(get("/runs/" + id + "/live").with(as(Role.OPERATOR))).andExpect(status().isOk());
        console.perform(get("/runs").param("status", "COMPLETED").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("2026-11-19")));
        console.perform(get("/").with(as(Role.OPERATOR))).andExpect(status().isOk());
        console.perform(post("/runs")
                        .param("businessDate", "2026-11-19")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(redirectedUrl("/runs/" + id));
        console.perform(post("/runs/" + id + "/stop").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(redirectedUrl("/runs/" + id));
        console.perform(get("/runs/999999").with(as(Role.OPERATOR))).andExpect(status().isNotFound());
        assertThat(application.getBean(EventLog.class).events("run:" + id))
                .extracting(Event::actor, Event::what)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "person:" + principal(Role.OPERATOR).person().id(), "RUN_STARTED"));
    }

    @Test
    void aLaneThatStoppedByItselfSaysWhyUntilItIsResumed() throws Exception {
        LaneDesk lanes = application.getBean(LaneDesk.class);
        lanes.pause("jd", "127.0.0.12", true);
        database.jdbc()
                .sql("UPDATE limit_row SET alarm = '401 expired' WHERE issuer = 'jd' AND door = 'SUBMIT' AND scope = ?")
                .param("127.0.0.12")
                .update();
        console.perform(get("/lanes").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("something of ours is wrong (401 expired)")));
        console.perform(get("/api/v1/lanes").with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.items[?(@.alarm)].alarm").value("401 expired"));
        lanes.pause("jd", "127.0.0.12", false);
        console.perform(get("/api/v1/lanes").with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.items[?(@.alarm)]").isEmpty());
    }

    @Test
    void aLaneIsPausedAndResumedAndEachPressIsAnEvent() throws Exception {
        console.perform(post("/lanes/cmcc/127.0.0.11")
                        .param("paused", "true")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(redirectedUrl("/lanes"));
        console.perform(get("/lanes").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("已暂停")));
        console.perform(put("/api/v1/lanes/cmcc/127.0.0.11")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"paused\":false}")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paused").value(false))
                .andExpect(jsonPath("$.egress").value("127.0.0.11"));
        assertThat(application.getBean(EventLog.class).events("lane:cmcc/127.0.0.11"))
                .extracting(Event::what)
                .containsExactly("LANE_PAUSED", "LANE_RESUMED");
        console.perform(post("/lanes/cmcc/10.0.0.1")
                        .param("paused", "true")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound());
        console.perform(get("/api/v1/lanes").with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.items[0].budgetPerMinute").isNumber());
    }

    @Test
    void aQuestionThatWaitsNoMoreIsSaidToBeDone() throws Exception {
        console.perform(post("/parked/NONE/answer")
                        .param("answer", "x")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(redirectedUrl("/parked"));
        console.perform(get("/api/v1/parked").with(as(Role.OPERATOR)))
                .andExpect(jsonPath("$.items").isEmpty());
        console.perform(post("/api/v1/parked/NONE/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answer\":\"x\"}")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not_found"));
    }

    @Test
    void aProgramOrdersRunsAndIsToldWhatIsWrong() throws Exception {
        order("revalidate", "{\"businessDate\":\"2026-11-18\"}", null)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("idempotency_key_required"));
        order("knit", "{\"businessDate\":\"2026-11-18\"}", "k0").andExpect(status().isNotFound());
        order("revalidate", "{\"businessDate\":\"2999-01-01\"}", "k1")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/businessDate"));
        order("revalidate", "{\"businessDate\":\"2026-11-18\",\"ids\":[]}", "k2")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/ids"));
        order("revalidate", "{\"businessDate\":", "k3")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed_json"));
        order("revalidate", "{\"businessDate\":\"2026-11-18\",\"dryRun\":true}", "k4")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asked").value(0))
                .andExpect(jsonPath("$.skipped.NO_LANE").value(1));
        order("revalidate", "{\"businessDate\":\"2026-11-18\",\"until\":\"05:00\"}", "k5")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.businessDate").value("2026-11-18"));
        long id = application.getBean(RunDesk.class).runs(cardloop.runs.RunFilter.newest("revalidate", 20)).stream()
                .filter(run -> run.order().businessDate().toString().equals("2026-11-18"))
                .findFirst()
                .orElseThrow()
                .id();
        untilEnded(id);
        console.perform(get("/api/v1/runs/" + id).with(as(Role.AUDITOR)))
                .andExpect(jsonPath("$.status").value("COMPLETED"))
                .andExpect(jsonPath("$.skipped.NO_LANE").value(1))
                .andExpect(jsonPath("$.startedAt").value(containsString("+08:00")));
        console.perform(post("/api/v1/runs/" + id + "/restart").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("wrong_state"));
        console.perform(get("/api/v1/runs").param("limit", "1").with(as(Role.OPERATOR)))
                .andExpect(jsonPath("$.nextCursor").isString());
        console.perform(get("/api/v1/jobs").with(as(Role.OPERATOR)))
                .andExpect(jsonPath("$.items[*].name")
                        .value(org.hamcrest.Matchers.containsInAnyOrder("purge", "recalibrate", "revalidate")));
    }

    @Test
    void aDryRunOfWhatCanOnlyBeRunIsRefusedAndRunsNothing() throws Exception {
        order("recalibrate", "{\"businessDate\":\"2026-11-17\",\"dryRun\":true}", "k6")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("invalid_field"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/dryRun"));
        assertThat(application.getBean(RunDesk.class).runs(cardloop.runs.RunFilter.newest("recalibrate", 20)))
                .isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions order(
            String job, String body, @org.jspecify.annotations.Nullable String key) throws Exception {
        var request = post("/api/v1/jobs/" + job + "/runs")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(as(Role.OPERATOR));
        return console.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    @Test
    void peopleAreAddedOnceAndListedWithoutSecrets() throws Exception {
        String body =
                "{\"login\":\"New@Test\",\"password\":\"long enough\",\"role\":\"REVIEWER\",\"displayName\":\"新人\"}";
        console.perform(add(body, "new-person-1"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.login").value("new@test"));
        console.perform(add(body, "new-person-2"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/login"));
        console.perform(get("/api/v1/users").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("new@test")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("long enough"))));
        console.perform(add("{\"login\":\"x@test\",\"password\":\"short\",\"role\":\"SELLER\"}", "new-person-3"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/password"));
    }

    private org.springframework.test.web.servlet.RequestBuilder add(String body, String key) {
        return post("/api/v1/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", key)
                .with(csrf())
                .with(as(Role.OPERATOR));
    }

    @Test
    void everyPageForbidsInlineScripts() throws Exception {
        console.perform(get("/").with(as(Role.OPERATOR)))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")));
    }
}
