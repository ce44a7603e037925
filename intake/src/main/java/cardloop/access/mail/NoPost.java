package cardloop.access.mail;

/** A house that sends nothing. */
final class NoPost implements Post {
    @Override
    public boolean reaches(String login) {
        return false;
    }

    @Override
    public void send(Letter letter) {
        throw new IllegalStateException("this house sends no messages");
    }
}
