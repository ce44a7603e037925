package cardloop.access;

import java.util.UUID;

/**
 * Somebody with an account.
 *
 * @param login e-mail or phone in one spelling, lower case
 * @param language {@code zh} or {@code en}
 */
public record Person(UUID id, String login, Role role, String displayName, String language, Standing standing) {
    /**
     * Whether they may come in.
     *
     * @param sessionEra sessions that began in an earlier one are over
     */
    public record Standing(boolean isDisabled, int sessionEra) {
        /** Of somebody new. */
        public static final Standing FIRST = new Standing(false, 0);
    }
}
