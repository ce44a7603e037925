package cardloop.streams;

import cardloop.access.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what it is told. */
final class TestingListener implements Listener {
    final List<String> heard = new ArrayList<>();
    boolean ended;
    boolean gone;
    boolean hasSession = true;
    private final Person person;

    TestingListener(Person person) {
        this.person = person;
    }

    @Override
    public void tell(List<StreamEvent> events) {
        events.forEach(event -> heard.add(event.data().toString()));
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public Credential credential() {
        return new Credential(person, Optional.empty(), () -> hasSession);
    }
}
