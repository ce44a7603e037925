package cardloop.web.api.money;

import cardloop.access.ApiKey;
import cardloop.access.IssuedKey;
import cardloop.access.People;
import cardloop.access.PersonPrincipal;
import cardloop.calendar.BusinessDay;
import cardloop.http.Problem;
import cardloop.web.ShownOnce;
import cardloop.web.api.form.Fields;
import java.time.OffsetDateTime;
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

/** The keys somebody's programs come in with. */
@RestController
@RequestMapping("/api/v1/api-keys")
public final class ApiKeyController {
    private static final int LONGEST_NAME = 80;

    /** What to call it. */
    public record ApiKeyBody(@Nullable String name) {}

    /** A key without its secret. */
    public record ApiKeyAnswer(UUID id, String name, String prefix, OffsetDateTime createdAt) {
        static ApiKeyAnswer of(ApiKey key) {
            return new ApiKeyAnswer(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    key.createdAt().atZone(BusinessDay.ZONE).toOffsetDateTime());
        }
    }

    /** A new key, told this once. Prints without it. */
    public record NewKeyAnswer(UUID id, String name, String prefix, String key) implements ShownOnce {
        @Override
        public String toString() {
            return "NewKeyAnswer(" + prefix + "…)";
        }
    }

    /** Keys in force. */
    public record ApiKeysAnswer(List<ApiKeyAnswer> items) {}

    private final People people;

    ApiKeyController(People people) {
        this.people = people;
    }

    @GetMapping
    ApiKeysAnswer list(@AuthenticationPrincipal PersonPrincipal principal) {
        return new ApiKeysAnswer(people.apiKeys(principal.person().id()).stream()
                .map(ApiKeyAnswer::of)
                .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NewKeyAnswer add(@AuthenticationPrincipal PersonPrincipal principal, @RequestBody ApiKeyBody body) {
        String name = Fields.words(Fields.required(body.name(), "/name", LONGEST_NAME), "/name", LONGEST_NAME);
        IssuedKey issued = people.addApiKey(principal.person().id(), name);
        return new NewKeyAnswer(
                issued.key().id(), issued.key().name(), issued.key().prefix(), issued.clear());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        if (!people.revokeApiKey(principal.person().id(), id)) {
            throw Problem.notFound().asException();
        }
    }
}
