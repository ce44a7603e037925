package cardloop.access.door;

import cardloop.access.guess.Guess;
import cardloop.access.guess.Guesses;
import cardloop.access.guess.Guessing;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a login and its password, once a try is reserved for it. */
final class HttpLoginProvider implements AuthenticationProvider {
    private static final String NOWHERE = "0.0.0.0";

    /** Nothing longer is looked at: a million characters cost a second to fold and to hash. */
    private static final int LONGEST_LOGIN = 400;

    private static final int LONGEST_PASSWORD = 1_000;

    private final DaoAuthenticationProvider passwords;
    private final Guesses guesses;

    HttpLoginProvider(DaoAuthenticationProvider passwords, Guesses guesses) {
        this.passwords = passwords;
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress()).orElse(NOWHERE)
                : NOWHERE;
        if (attempt.getName().length() > LONGEST_LOGIN || passwordLength(attempt) > LONGEST_PASSWORD) {
            throw new BadCredentialsException("nobody has so long a login or password");
        }
        Guess guess = new Guess(Guessing.PASSWORD, attempt.getName(), address);
        Optional<Duration> wait = guesses.reserve(guess);
        if (wait.isPresent()) {
            throw new HttpTooManyTriesException(wait.get());
        }
        Authentication passed = passwords.authenticate(attempt);
        guesses.passed(guess);
        return passed;
    }

    private static int passwordLength(Authentication attempt) {
        return attempt.getCredentials() instanceof CharSequence password ? password.length() : 0;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
