package cardloop.streams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.http.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Places of people who follow, whatever becomes of their streams. */
class HttpStreamsTest {
    private static final StreamSource OVER = whole -> new StreamSource.News(List.of(), List.of(), true);
    private static final StreamSource QUIET = whole -> new StreamSource.News(List.of(), List.of(), false);

    private final HttpStreams streams = new HttpStreams(new StreamsProperties(1, 10, 100), right -> true);

    private void follow(Supplier<StreamSource> source) {
        Person person = new Person(new UUID(0, 1), "any@example.com", Role.SELLER, "Any", "zh", Person.Standing.FIRST);
        streams.follow(
                new Object(),
                source,
                new HttpStreams.Follower(
                        PersonPrincipal.of(person), new MockHttpServletRequest(), Duration.ofMinutes(1)));
    }

    @Test
    void onePlaceIsOnePlace() {
        follow(() -> QUIET);
        assertThatThrownBy(() -> follow(() -> QUIET)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aStreamThatIsOverBeforeTheFrameworkTookItGivesItsPlaceBack() {
        follow(() -> OVER);
        await().untilAsserted(() -> assertThatCode(() -> follow(() -> QUIET)).doesNotThrowAnyException());
    }

    @Test
    void aSourceThatCannotBeMadeKeepsNoPlace() {
        assertThatThrownBy(() -> follow(() -> {
                    throw new IllegalStateException("no such submission");
                }))
                .hasMessage("no such submission");
        assertThatCode(() -> follow(() -> QUIET)).doesNotThrowAnyException();
    }
}
