package cardloop.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Person;
import cardloop.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveTopicTest {
    private final Person anybody =
            new Person(new UUID(0, 1), "any@example.com", Role.SELLER, "Any", "zh", Person.Standing.FIRST);
    private final List<Boolean> reads = new ArrayList<>();
    private final List<Credential> lookups = new ArrayList<>();
    private boolean isOver;
    private boolean mayListen = true;
    private List<String> news = List.of();

    private final LiveTopic topic = new LiveTopic(this::read, right -> {
        lookups.add(right);
        return mayListen;
    });

    private StreamSource.News read(boolean whole) {
        reads.add(whole);
        return new StreamSource.News(events(news.stream()), whole ? events(Stream.of("all")) : List.of(), isOver);
    }

    private static List<StreamEvent> events(Stream<String> words) {
        return words.map(word -> new StreamEvent("card", word)).toList();
    }

    @Test
    void aHundredListenersCostWhatOneDoes() {
        assertThat(costOf(100)).isEqualTo(costOf(1));
    }

    /** Readings and look-ups of ten beats after everybody came. */
    private List<Integer> costOf(int listeners) {
        LiveTopic shared = new LiveTopic(this::read, right -> lookups.add(right));
        for (int i = 0; i < listeners; i++) {
            shared.join(new TestingListener(anybody));
        }
        reads.clear();
        lookups.clear();
        for (int beat = 0; beat < 10; beat++) {
            shared.beat();
        }
        return List.of(reads.size(), lookups.size());
    }

    @Test
    void whoComesIsToldEverythingAndFromThenOnWhatChanges() {
        TestingListener first = new TestingListener(anybody);
        topic.join(first);
        topic.beat();
        news = List.of("moved");
        topic.beat();
        TestingListener second = new TestingListener(anybody);
        topic.join(second);
        news = List.of("moved again");
        topic.beat();

        assertThat(first.heard).containsExactly("all", "moved", "moved again");
        assertThat(second.heard).containsExactly("all");
        assertThat(reads).containsExactly(true, false, true);
    }

    @Test
    void nothingIsReadOnceNobodyListens() {
        TestingListener only = new TestingListener(anybody);
        topic.join(only);
        assertThat(topic.beat()).isTrue();
        only.gone = true;

        assertThat(topic.beat()).isFalse();
        assertThat(reads).hasSize(1);
        assertThat(topic.join(new TestingListener(anybody))).isFalse();
    }

    @Test
    void whenNothingWillFollowEverybodyIsToldAndItEnds() {
        TestingListener listener = new TestingListener(anybody);
        topic.join(listener);
        isOver = true;

        assertThat(topic.beat()).isFalse();
        assertThat(listener.heard).containsExactly("all");
        assertThat(listener.ended).isTrue();
        assertThat(topic.join(new TestingListener(anybody))).isFalse();
    }

    @Test
    void whoSignedOutHearsNoMore() {
        TestingListener gone = new TestingListener(anybody);
        TestingListener stays = new TestingListener(anybody);
        topic.join(gone);
        topic.join(stays);
        gone.hasSession = false;
        beatUntilChecked();

        assertThat(gone.ended).isTrue();
        assertThat(stays.ended).isFalse();
    }

    @Test
    void whoMayNotComeInAnyMoreHearsNoMore() {
        TestingListener listener = new TestingListener(anybody);
        topic.join(listener);
        topic.beat();
        mayListen = false;
        beatUntilChecked();

        assertThat(listener.ended).isTrue();
        assertThat(topic.beat()).isFalse();
    }

    private void beatUntilChecked() {
        for (int beat = 0; beat < LiveTopic.CHECKED_EVERY; beat++) {
            topic.beat();
        }
    }
}
