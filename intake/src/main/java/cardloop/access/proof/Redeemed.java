package cardloop.access.proof;

import cardloop.access.PasswordHash;
import java.util.Optional;

/** What a code turned out to be. */
sealed interface Redeemed {
    record Right(String login, Optional<PasswordHash> password) implements Redeemed {}

    record Wrong(int triesLeft) implements Redeemed {}

    record Over() implements Redeemed {}
}
