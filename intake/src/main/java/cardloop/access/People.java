package cardloop.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the house. */
public interface People {
    /**
     * Adds somebody.
     *
     * @throws LoginTakenException when the login is in use, however it is spelt
     */
    Person add(String login, NewPassword password, Role role, String displayName);

    /** The same, of somebody whose password was hashed before their address was proved. */
    Person add(String login, PasswordHash password, Role role, String displayName);

    /** Takes its time, so that guessing does: not in a transaction. */
    PasswordHash hash(NewPassword password);

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
     * Gives a person another password and ends all sessions.
     *
     * @return the person as they may sign in from now on; empty when the present password is another, and then nothing was
     *     changed
     */
    Optional<Person> changePassword(UUID id, String clearPresent, NewPassword fresh);

    /** Gives a person who has proved their address another password, and ends all sessions. */
    Optional<Person> resetPassword(UUID id, NewPassword fresh);

    /**
     * Locks somebody out, or lets them in again; their next request by session or key is refused.
     *
     * @return the person as they stand now; empty when there is none
     */
    Optional<Person> disable(UUID id, boolean isDisabled);
}
