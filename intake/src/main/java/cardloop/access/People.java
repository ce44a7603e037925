package cardloop.access;

import java.util.List;
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

    /** Everybody, oldest first. */
    List<Person> all();

    /** The person behind an API key in clear; empty when unknown, revoked or disabled. */
    Optional<Person> byApiKey(String clearKey);

    /** Makes a key for a person; its clear text is told this once. */
    IssuedKey addApiKey(UUID personId, String name);

    /** Keys in force, newest first. */
    List<ApiKey> apiKeys(UUID personId);

    /** Ends a key at once; false when the person has no such key in force. */
    boolean revokeApiKey(UUID personId, UUID keyId);

    /**
     * Gives a person another password.
     *
     * @return false when the present one is another; then nothing was changed
     */
    boolean changePassword(UUID id, String clearPresent, String clearNew);
}
