package cardloop.access;

import java.util.Optional;
import java.util.UUID;

/** The people of the house. */
public interface People {
    /**
     * Adds somebody.
     *
     * @throws LoginTakenException when the login is in use
     */
    Person add(String login, String clearPassword, Role role, String displayName);

    Optional<Person> byId(UUID id);

    Optional<Person> byLogin(String login);

    /** The person behind an API key in clear; empty when unknown, revoked or disabled. */
    Optional<Person> byApiKey(String clearKey);

    /** Makes a key for a person and returns it in clear, once. */
    String addApiKey(UUID personId, String name);
}
