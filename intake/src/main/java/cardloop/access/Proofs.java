package cardloop.access;

import java.util.Optional;
import java.util.UUID;

/** Coming in by proving an address. No answer tells whether somebody has an account. */
public interface Proofs {
    /**
     * Sends a code to who wants an account; somebody who has one is sent a word on that instead.
     *
     * @param address numeric IP it is asked from
     */
    Asked askToSignUp(String login, NewPassword password, String address);

    /** Sends a code to who forgot the password, if there is an account. */
    Asked askToReset(String login, String address);

    /** Adds the seller whose code it is. */
    Proved signUp(UUID ticket, String code, String address);

    /** Gives who brings the code another password. */
    Proved reset(UUID ticket, String code, NewPassword fresh, String address);

    /** The login that a ticket is of, for as long as its code may be tried. */
    Optional<String> login(UUID ticket, CodePurpose purpose);
}
