package cardloop.access;

import java.util.UUID;

/**
 * Somebody with an account.
 *
 * @param login e-mail or phone, lower case
 * @param language {@code zh} or {@code en}
 */
public record Person(UUID id, String login, Role role, String displayName, String language) {}
