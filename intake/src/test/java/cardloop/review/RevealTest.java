package cardloop.review;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.casebook.NewCase;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes shown to people, whatever the database. */
@ParameterizedClass
@EnumSource
class RevealTest {
    @Parameter
    Vendor vendor;

    private DeskOnADatabase on;

    @BeforeEach
    void open() {
        on = new DeskOnADatabase(vendor.fresh());
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aRevealIsAuditedAndOnlyForWhoHoldsTheItem() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        assertThat(on.desk.reveal(item, on.colleague, "curious")).isEqualTo(new Reveal.NotOnThisDesk());
        assertThat(on.desk.isUncovered(item, on.reviewer)).isFalse();
        assertThat(on.desk.reveal(item, on.reviewer, "digit 7 is torn")).isInstanceOf(Reveal.Shown.class);
        assertThat(on.desk.isUncovered(item, on.reviewer)).isTrue();
        assertThat(on.desk.isUncovered(item, on.colleague)).isFalse();
        assertThat(on.reveals()).isEqualTo(1);
        assertThat(on.events.events(card.id().subject()))
                .filteredOn(event -> event.what().equals("REVEALED"))
                .extracting(Event::why)
                .containsExactly("digit 7 is torn");
        on.clock.pass(Duration.ofMinutes(1));
        assertThat(on.desk.isUncovered(item, on.reviewer)).isFalse();
    }

    @Test
    void ofOnePersonSoManyCodesAreShownInAnyHourHoweverManyAreAskedForAtOnce() {
        on.sampled();
        UUID item = on.claimed();
        Instant first = on.clock.instant();
        List<Object> asked = Together.run(8, () -> on.desk.reveal(item, on.reviewer, "look"));
        assertThat(asked).filteredOn(Reveal.Shown.class::isInstance).hasSize(DeskOnADatabase.REVEALS);
        assertThat(asked)
                .filteredOn(Reveal.Spent.class::isInstance)
                .hasSize(3)
                .containsOnly(new Reveal.Spent(first.plus(Duration.ofHours(1))));
        assertThat(on.reveals()).isEqualTo(DeskOnADatabase.REVEALS);
        on.desk.decide(item, on.reviewer, new Decision.Pass(""));
        on.clock.pass(Duration.ofHours(1));
        on.sampled();
        assertThat(on.desk.reveal(on.claimed(), on.reviewer, "look")).isInstanceOf(Reveal.Shown.class);
    }

    @Test
    void aCodeWhoseCaseWentElsewhereIsNotShown() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        on.database
                .jdbc()
                .sql("UPDATE card_case SET stage = 'CLEARED' WHERE id = ?")
                .param(card.id().value())
                .update();
        assertThat(on.desk.reveal(item, on.reviewer, "look")).isEqualTo(new Reveal.NotOnThisDesk());
        assertThat(on.reveals()).isZero();
    }
}
