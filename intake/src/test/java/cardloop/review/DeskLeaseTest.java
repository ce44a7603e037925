package cardloop.review;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardStage;
import cardloop.casebook.NewCase;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has an item and for how long, whatever the database. */
@ParameterizedClass
@EnumSource
class DeskLeaseTest {
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
    void twoReviewersNeverHoldOneItem() {
        for (int i = 0; i < 8; i++) {
            on.sampled();
        }
        List<Object> claims = Together.run(
                8, () -> on.claim(UuidCreator.getTimeOrderedEpoch()).map(ReviewItem::itemId));
        assertThat(claims).filteredOn(o -> !o.equals(Optional.empty())).doesNotHaveDuplicates();
    }

    @Test
    void theItemOnTheDeskComesBackFirst() {
        on.sampled();
        on.sampled();
        UUID first = on.claimed();
        assertThat(on.claimed()).isEqualTo(first);
        assertThat(on.claim(on.colleague).orElseThrow().itemId()).isNotEqualTo(first);
    }

    @Test
    void nobodyReviewsACardTheySold() {
        on.sampled();
        assertThat(on.claim(on.seller)).isEmpty();
    }

    @Test
    void aSkippedItemGoesToOthersAndComesBackLater() {
        on.sampled();
        UUID item = on.claimed();
        assertThat(on.desk.giveBack(item, on.reviewer)).isTrue();
        assertThat(on.claim(on.reviewer)).isEmpty();
        assertThat(on.claim(on.colleague).orElseThrow().itemId()).isEqualTo(item);
        on.desk.giveBack(item, on.colleague);
        on.clock.pass(DeskOnADatabase.ASIDE);
        assertThat(on.claimed()).isEqualTo(item);
    }

    @Test
    void aSnoozedItemComesBackWhenItsReviewerSaid() {
        on.sampled();
        UUID item = on.claimed();
        assertThat(on.desk.snooze(item, on.colleague, on.clock.instant().plusSeconds(7_200)))
                .isFalse();
        assertThat(on.desk.snooze(item, on.reviewer, on.clock.instant().plusSeconds(7_200)))
                .isTrue();
        on.clock.pass(Duration.ofSeconds(7_199));
        assertThat(on.claim(on.reviewer)).isEmpty();
        on.clock.pass(Duration.ofSeconds(1));
        assertThat(on.claimed()).isEqualTo(item);
    }

    @Test
    void noHeartbeatHoldsAnItemForEver() {
        on.sampled();
        UUID item = on.claimed();
        on.clock.pass(Duration.ofMinutes(9));
        assertThat(on.desk.heartbeat(item, on.reviewer)).isTrue();
        on.clock.pass(Duration.ofMinutes(9));
        assertThat(on.claimed()).as("taking it again is a heartbeat, too").isEqualTo(item);
        assertThat(on.desk.look(item, on.reviewer).orElseThrow().leaseUntil())
                .isEqualTo(on.clock.instant().plus(Duration.ofMinutes(7)));
        on.clock.pass(Duration.ofMinutes(7));
        assertThat(on.desk.heartbeat(item, on.reviewer)).isFalse();
        assertThat(on.claim(on.reviewer)).as("others first").isEmpty();
        assertThat(on.claim(on.colleague).orElseThrow().itemId()).isEqualTo(item);
    }

    @Test
    void onePersonHasOneItemHoweverOftenTheyAskAtOnce() {
        for (int i = 0; i < 4; i++) {
            on.sampled();
        }
        List<Object> claims =
                Together.run(4, () -> on.claim(on.reviewer).orElseThrow().itemId());
        assertThat(claims).hasSize(4).containsOnly(claims.getFirst());
    }

    @Test
    void nobodyIsSentAwayWhileThereAreItems() {
        for (int i = 0; i < 6; i++) {
            on.sampled();
        }
        List<Object> claims = Together.run(
                6,
                () -> on.claim(UuidCreator.getTimeOrderedEpoch()).orElseThrow().itemId());
        assertThat(claims).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whoTakesAnItemAfterItsLeaseLeavesTheFormerHolderNothing() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        on.clock.pass(DeskOnADatabase.LEASE);
        List<Object> taken = Together.run(
                4, () -> on.claim(UuidCreator.getTimeOrderedEpoch()).map(ReviewItem::itemId));
        assertThat(taken).filteredOn(Optional.of(item)::equals).hasSize(1);
        assertThat(on.desk.reveal(item, on.reviewer, "late")).isEqualTo(new Reveal.NotOnThisDesk());
        assertThat(on.desk.heartbeat(item, on.reviewer)).isFalse();
        assertThat(on.desk.giveBack(item, on.reviewer)).isFalse();
        assertThat(on.reveals()).isZero();
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
    }

    @Test
    void aHeartbeatKeepsTheItem() {
        on.sampled();
        UUID item = on.claimed();
        on.clock.pass(DeskOnADatabase.LEASE.minusSeconds(1));
        assertThat(on.desk.heartbeat(item, on.reviewer)).isTrue();
        on.clock.pass(DeskOnADatabase.LEASE.minusSeconds(1));
        assertThat(on.desk.look(item, on.reviewer)).isPresent();
        assertThat(on.desk.heartbeat(item, on.colleague)).isFalse();
    }

    @Test
    void anItemGivenBackIsAnybodys() {
        on.sampled();
        UUID item = on.claimed();
        assertThat(on.desk.giveBack(item, on.reviewer)).isTrue();
        assertThat(on.claim(on.colleague).orElseThrow().itemId()).isEqualTo(item);
        assertThat(on.desk.giveBack(item, on.reviewer)).isFalse();
    }
}
