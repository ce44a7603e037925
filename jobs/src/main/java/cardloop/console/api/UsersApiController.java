package cardloop.console.api;

import cardloop.access.ApiKey;
import cardloop.access.IssuedKey;
import cardloop.access.LoginTakenException;
import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.console.Actors;
import cardloop.console.people.Accounts;
import cardloop.http.Problem;
import cardloop.http.ProblemException;
import cardloop.text.PersonalText;
import cardloop.web.Page;
import cardloop.web.ShownOnce;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of the house, for programs. A password or key is never shown again. */
@RestController
@RequestMapping("/api/v1/users")
public class UsersApiController {
    private static final int LONGEST_LOGIN = 120;
    private static final int LONGEST_NAME = 80;

    private final People people;
    private final JdbcPeopleList list;
    private final Accounts accounts;
    private final EventLog events;

    public UsersApiController(People people, JdbcPeopleList list, Accounts accounts, EventLog events) {
        this.people = people;
        this.list = list;
        this.accounts = accounts;
        this.events = events;
    }

    /** Somebody, without secrets. */
    record UserJson(UUID id, String login, Role role, String displayName, boolean disabled) {
        static UserJson of(Person person) {
            return new UserJson(
                    person.id(),
                    person.login(),
                    person.role(),
                    person.displayName(),
                    person.standing().isDisabled());
        }
    }

    /** Who is to be added. */
    record NewUser(
            @Nullable String login,
            @Nullable String password,
            @Nullable Role role,
            @Nullable String displayName) {}

    /** What is to be different. */
    record UserChange(@Nullable Boolean disabled) {}

    /** What to call a key. */
    record NewKey(@Nullable String name) {}

    /** A new key, told this once. Prints without it. */
    record NewKeyJson(UUID id, String name, String prefix, String key) implements ShownOnce {
        static NewKeyJson of(IssuedKey issued) {
            ApiKey key = issued.key();
            return new NewKeyJson(key.id(), key.name(), key.prefix(), issued.clear());
        }

        @Override
        public String toString() {
            return "NewKeyJson(" + prefix + "…)";
        }
    }

    @GetMapping
    Page<UserJson> users() {
        return new Page<>(list.all(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<UserJson> add(@RequestBody NewUser user, @AuthenticationPrincipal PersonPrincipal caller) {
        String login = required(PersonalText.login(given(user.login())), "/login", LONGEST_LOGIN);
        NewPassword password = NewPassword.of(given(user.password())).orElseThrow(UsersApiController::unfit);
        String name = user.displayName() == null
                ? login
                : required(PersonalText.name(user.displayName()), "/displayName", LONGEST_NAME);
        if (user.role() == null) {
            throw Problem.invalidField("/role", "必填。", "It is required.").asException();
        }
        try {
            Person added = people.add(login, password, user.role(), name);
            record(added.id(), caller, Event.Type.PERSON_ADDED, "as " + user.role());
            return ResponseEntity.status(HttpStatus.CREATED).body(UserJson.of(added));
        } catch (LoginTakenException taken) {
            throw Problem.invalidField("/login", "这个账号已被使用。", "It is taken.").asException();
        }
    }

    /** Nobody locks himself out: one operator is always left. */
    @PatchMapping("/{id}")
    UserJson change(
            @PathVariable UUID id, @RequestBody UserChange change, @AuthenticationPrincipal PersonPrincipal caller) {
        if (change.disabled() == null) {
            throw Problem.invalidField("/disabled", "必填。", "It is required.").asException();
        }
        return UserJson.of(accounts.stand(id, change.disabled(), caller)
                .orElseThrow(() -> Problem.notFound().asException()));
    }

    @PostMapping("/{id}/api-keys")
    ResponseEntity<NewKeyJson> addKey(
            @PathVariable UUID id, @RequestBody NewKey key, @AuthenticationPrincipal PersonPrincipal caller) {
        String name = required(PersonalText.name(given(key.name())), "/name", LONGEST_NAME);
        Person person = people.byId(id).orElseThrow(() -> Problem.notFound().asException());
        IssuedKey issued = people.addApiKey(person.id(), name);
        record(person.id(), caller, Event.Type.API_KEY_ADDED, issued.key().prefix());
        return ResponseEntity.status(HttpStatus.CREATED).body(NewKeyJson.of(issued));
    }

    private void record(UUID person, PersonPrincipal caller, Event.Type what, String why) {
        events.record("person:" + person, Actors.of(caller), what, why, "-");
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static ProblemException unfit() {
        return Problem.invalidField(
                        "/password",
                        "密码至少 " + NewPassword.SHORTEST + " 个字符，最长 " + NewPassword.LONGEST_BYTES + " 字节，不含控制字符。",
                        "A password has at least " + NewPassword.SHORTEST + " characters, at most "
                                + NewPassword.LONGEST_BYTES + " bytes, and no control characters.")
                .asException();
    }

    private static String required(String text, String pointer, int longest) {
        if (text.isEmpty() || text.length() > longest || !PersonalText.isClean(text)) {
            throw Problem.invalidField(
                            pointer, "需要 1 到 " + longest + " 个字符。", "It has 1 to " + longest + " characters.")
                    .asException();
        }
        return text;
    }
}
