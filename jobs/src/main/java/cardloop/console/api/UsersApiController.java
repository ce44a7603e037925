package cardloop.console.api;

import cardloop.access.LoginTakenException;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.console.Actors;
import cardloop.evidence.EventLog;
import cardloop.problem.Problem;
import cardloop.web.view.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of the house, for programs. A password or key is never shown again. */
@RestController
@RequestMapping("/api/v1/users")
public class UsersApiController {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_LOGIN = 120;
    private static final int LONGEST_NAME = 80;

    private final People people;
    private final JdbcPeopleList list;
    private final EventLog events;

    public UsersApiController(People people, JdbcPeopleList list, EventLog events) {
        this.people = people;
        this.list = list;
        this.events = events;
    }

    /** Somebody, without secrets. */
    record UserJson(UUID id, String login, Role role, String displayName, boolean disabled) {
        static UserJson of(Person person) {
            return new UserJson(person.id(), person.login(), person.role(), person.displayName(), false);
        }
    }

    /** Who is to be added. */
    record NewUser(
            @Nullable String login,
            @Nullable String password,
            @Nullable Role role,
            @Nullable String displayName) {}

    @GetMapping
    Page<UserJson> users() {
        return new Page<>(list.all(), Optional.empty());
    }

    @PostMapping
    ResponseEntity<UserJson> add(@RequestBody NewUser user, @AuthenticationPrincipal PersonPrincipal caller) {
        String login = required(user.login(), "/login", 1, LONGEST_LOGIN).toLowerCase(Locale.ROOT);
        String password = required(user.password(), "/password", SHORTEST_PASSWORD, LONGEST_LOGIN);
        String name =
                user.displayName() == null ? login : required(user.displayName(), "/displayName", 1, LONGEST_NAME);
        if (user.role() == null) {
            throw Problem.invalidField("/role", "必填。", "It is required.").asException();
        }
        try {
            Person added = people.add(login, password, user.role(), name);
            events.record("person:" + added.id(), Actors.of(caller), "PERSON_ADDED", "as " + user.role(), "-");
            return ResponseEntity.status(HttpStatus.CREATED).body(UserJson.of(added));
        } catch (LoginTakenException taken) {
            throw Problem.invalidField("/login", "这个账号已被使用。", "It is taken.").asException();
        }
    }

    private static String required(@Nullable String value, String pointer, int shortest, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.length() < shortest || text.length() > longest) {
            throw Problem.invalidField(
                            pointer,
                            "需要 " + shortest + " 到 " + longest + " 个字符。",
                            "It has " + shortest + " to " + longest + " characters.")
                    .asException();
        }
        return text;
    }
}
