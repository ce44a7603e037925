package cardloop.access.mail;

/**
 * A message. Prints without its text, which holds a code.
 *
 * @param to a login: an e-mail address or a phone number
 */
public record Letter(String to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter";
    }
}
