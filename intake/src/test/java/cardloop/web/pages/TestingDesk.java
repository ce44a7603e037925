package cardloop.web.pages;

import cardloop.base.PinSeal.OpenedKey;
import cardloop.base.SealedKey;
import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.card.SealedPin;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.WaitingCode;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import cardloop.review.Decision;
import cardloop.review.Reveal;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.review.ReviewQueue;
import cardloop.review.Reviewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One photographed and one typed card on every reviewer's desk; what is decided is told, and the other comes up. */
final class TestingDesk implements ReviewDesk {
    static final UUID PHOTOGRAPHED = new UUID(7, 1);
    static final UUID TYPED = new UUID(7, 2);

    private final Clock clock;
    private volatile UUID next = PHOTOGRAPHED;

    TestingDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<ReviewItem> claim(Reviewer reviewer) {
        return look(next, reviewer.id());
    }

    @Override
    public Optional<ReviewItem> look(UUID itemId, UUID reviewerId) {
        boolean known = itemId.equals(PHOTOGRAPHED) || itemId.equals(TYPED);
        return known ? Optional.of(item(itemId)) : Optional.empty();
    }

    @Override
    public boolean heartbeat(UUID itemId, UUID reviewerId) {
        return true;
    }

    @Override
    public boolean giveBack(UUID itemId, UUID reviewerId) {
        return true;
    }

    @Override
    public boolean snooze(UUID itemId, UUID reviewerId, Instant until) {
        return true;
    }

    @Override
    public Outcome decide(UUID itemId, UUID reviewerId, Decision decision) {
        next = itemId.equals(PHOTOGRAPHED) ? TYPED : PHOTOGRAPHED;
        return Outcome.DECIDED;
    }

    @Override
    public Reveal reveal(UUID itemId, UUID reviewerId, String reason) {
        return new Reveal.Shown(new OpenedKey(new CardNumber("123456789"), CardPin.of("987654321098")));
    }

    @Override
    public boolean isUncovered(UUID itemId, UUID reviewerId) {
        return true;
    }

    @Override
    public ReviewQueue queue() {
        return new ReviewQueue(
                2,
                Map.of("NEWCOMER", 1L, "SHARE", 1L),
                Optional.of(clock.instant().minus(Duration.ofHours(2))),
                0,
                12);
    }

    private ReviewItem item(UUID id) {
        Instant now = clock.instant();
        CardFacts facts = new CardFacts(
                Standing.VALID,
                Optional.of(FaceValue.ofYuan(id.equals(PHOTOGRAPHED) ? 50 : 100)),
                Optional.of(new Balance(5_000L, List.of(new Balance.Split(2_000, LocalDate.of(2026, 5, 1))))),
                Optional.of(new BatchNo("B20260101")),
                Optional.of(new Region("CN")),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ReviewItem(id, card(id), why(id), Optional.of(facts), now.plus(Duration.ofMinutes(10)));
    }

    private static ReviewItem.Why why(UUID id) {
        return id.equals(TYPED)
                ? new ReviewItem.Why("ESCALATED", 0.05, "面值和卡面不一致，请看一下。")
                : new ReviewItem.Why("SHARE", 0.05, "");
    }

    CardCase card(UUID id) {
        Instant now = clock.instant();
        return new CardCase(
                new CaseId(id),
                new Origin(
                        new UUID(1, 1),
                        0,
                        new UUID(1, 2),
                        id.equals(PHOTOGRAPHED) ? Optional.of(id) : Optional.empty()),
                new Declared(
                        "QQCARD",
                        Optional.of(FaceValue.ofYuan(100)),
                        Optional.of(new Region("CN")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(new SealedKey(new SealedPin(new byte[] {1}), "12•••••89", "00", "00")),
                Optional.of(Price.of(FaceValue.ofYuan(100), 8_200)),
                CardStage.IN_REVIEW.from(now.minus(Duration.ofHours(4))).waitingFor(WaitingCode.SAMPLED),
                new CardCase.Past(now.minus(Duration.ofHours(4)), 0, 0),
                now.minus(Duration.ofHours(1)));
    }
}
