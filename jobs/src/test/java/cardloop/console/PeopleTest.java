package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cardloop.access.IssuedKey;
import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Role;
import cardloop.base.Event;
import cardloop.base.EventLog;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** People are disabled, let in again and given keys by operators alone, and each leaves an event. */
final class PeopleTest extends ConsoleOnADatabase {
    @Test
    void somebodyDisabledIsOutAndComesInAgainOnceEnabled() throws Exception {
        Person lin = somebody();
        IssuedKey key = people().addApiKey(lin.id(), "till");

        change(Role.OPERATOR, lin.id(), "{\"disabled\":true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.disabled").value(true));
        assertThat(people().byApiKey(key.clear())).isEmpty();
        change(Role.OPERATOR, lin.id(), "{\"disabled\":true}").andExpect(status().isOk());
        change(Role.OPERATOR, lin.id(), "{\"disabled\":false}")
                .andExpect(jsonPath("$.disabled").value(false));
        assertThat(people().byApiKey(key.clear())).isPresent();
        assertThat(events(lin)).containsExactly("PERSON_DISABLED", "PERSON_ENABLED");
    }

    @Test
    void onlyOperatorsChangePeopleAndNobodyLocksHimselfOut() throws Exception {
        Person lin = somebody();
        change(Role.AUDITOR, lin.id(), "{\"disabled\":true}").andExpect(status().isForbidden());
        change(Role.OPERATOR, principal(Role.OPERATOR).person().id(), "{\"disabled\":true}")
                .andExpect(status().isConflict());
        change(Role.OPERATOR, UUID.randomUUID(), "{\"disabled\":true}").andExpect(status().isNotFound());
        change(Role.OPERATOR, lin.id(), "{}").andExpect(status().is(422));
        assertThat(events(lin)).isEmpty();
    }

    @Test
    void aKeyIsMadeForSomebodyAndShownOnce() throws Exception {
        Person lin = somebody();
        addKey(lin.id(), "\u0000").andExpect(status().is(422));
        addKey(UUID.randomUUID(), "any").andExpect(status().isNotFound());

        addKey(lin.id(), "once")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.key").value(startsWith("clk_")));
        addKey(lin.id(), "once")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("shown_once"));

        assertThat(people().apiKeys(lin.id())).hasSize(1);
        assertThat(events(lin)).containsExactly("API_KEY_ADDED");
    }

    @Test
    void thePageDisablesAndEnablesAndAuditorsReadIt() throws Exception {
        Person lin = somebody();
        console.perform(get("/people").with(as(Role.AUDITOR)))
                .andExpect(content().string(containsString(lin.login())));
        console.perform(post("/people/{id}/disabling", lin.id()).with(csrf()).with(as(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        console.perform(post("/people/{id}/disabling", lin.id()).with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(redirectedUrl("/people"));
        console.perform(get("/people").with(as(Role.OPERATOR)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("/people/" + lin.id() + "/enabling")));
        console.perform(post("/people/{id}/enabling", lin.id()).with(csrf()).with(as(Role.OPERATOR)));
        assertThat(people().byId(lin.id()).orElseThrow().standing().isDisabled())
                .isFalse();
    }

    private ResultActions change(Role role, UUID id, String body) throws Exception {
        return console.perform(patch("/api/v1/users/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(as(role)));
    }

    private ResultActions addKey(UUID id, String name) throws Exception {
        return console.perform(post("/api/v1/users/{id}/api-keys", id)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "key-of-" + id + name.length())
                .content("{\"name\":\"" + name.replace("\u0000", "\\u0000") + "\"}")
                .with(csrf())
                .with(as(Role.OPERATOR)));
    }

    private Person somebody() {
        return people().add(
                        UUID.randomUUID() + "@test",
                        NewPassword.of("long enough").orElseThrow(),
                        Role.SELLER,
                        "Lin");
    }

    private People people() {
        return application.getBean(People.class);
    }

    private java.util.List<String> events(Person person) {
        return application.getBean(EventLog.class).events("person:" + person.id()).stream()
                .map(Event::what)
                .toList();
    }
}
