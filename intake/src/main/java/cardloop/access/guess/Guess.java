package cardloop.access.guess;

import cardloop.base.Network;
import cardloop.text.PersonalText;

/**
 * A try at a secret.
 *
 * @param login however it was typed
 * @param address numeric IP it comes from
 */
public record Guess(Guessing what, String login, String address) {
    String ofPair() {
        return subject("pair", PersonalText.login(login) + "\n" + Network.of(address));
    }

    String ofAddress() {
        return subject("address", Network.of(address));
    }

    String ofLogin() {
        return subject("login", PersonalText.login(login));
    }

    private String subject(String kind, String whose) {
        return what + ":" + kind + ":" + whose;
    }

    @Override
    public String toString() {
        return "Guess(" + what + ")";
    }
}
