package cardloop.web.pages;

import cardloop.card.Bilingual;
import cardloop.casebook.CardStage;
import cardloop.casebook.CardStage.Owner;
import cardloop.casebook.Move;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.Series;
import cardloop.submission.FoundFault;
import cardloop.web.Money;
import cardloop.web.view.CardView;
import cardloop.web.view.CardView.TimelineStep;
import cardloop.web.view.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cards at every place a card can be, for pages to show. */
final class SampleCards {
    static final CheckedNumber RECEIPT = new CheckedNumber(Series.RECEIPT, 1);
    static final UUID SUBMISSION = new UUID(0x0193_0000_0000_7000L, 1);

    /** Of whose photo nothing was read. */
    static final int UNREADABLE = 15;

    /** On whose photo nothing is doubtful. */
    static final int CLEAR = 16;

    /** Whose seller was asked about its photo and mistyped the PIN. */
    static final int MISTYPED = 17;

    private static final Bilingual Q_COINS = new Bilingual("腾讯Q币卡", "Tencent Q coin card");
    private static final Bilingual MOBILE = new Bilingual("中国移动充值卡", "China Mobile top-up card");

    private final OffsetDateTime now;

    SampleCards(Instant now) {
        this.now = now.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }

    List<CardView> all() {
        return List.of(
                open(0, CardStage.RECEIVED, Optional.empty()),
                waitingForReader(1),
                waitingForSeller(2),
                open(3, CardStage.QUEUED, Optional.of(WaitingCode.LANE_WAIT)),
                open(4, CardStage.CHECKING, Optional.empty()),
                open(5, CardStage.UNRESOLVED, Optional.of(WaitingCode.NO_ANSWER)),
                open(6, CardStage.PARKED, Optional.of(WaitingCode.CAPTCHA)),
                open(7, CardStage.IN_REVIEW, Optional.of(WaitingCode.SAMPLED)),
                open(8, CardStage.HELD, Optional.of(WaitingCode.ISSUER_HOLD)),
                offered(9),
                ended(10, CardStage.ACCEPTED, Optional.empty()),
                ended(11, CardStage.REJECTED, Optional.of(ReasonCode.USED)),
                ended(12, CardStage.WITHDRAWN, Optional.empty()),
                photographed(13, Optional.empty()),
                photographed(14, Optional.empty()),
                photographed(UNREADABLE, Optional.of(ReasonCode.UNREADABLE)),
                photographed(CLEAR, Optional.empty()),
                answeredWrongly());
    }

    static UUID id(int n) {
        return new UUID(0x0193_0000_0000_7000L, 100L + n);
    }

    private CardView open(int n, CardStage stage, Optional<WaitingCode> waiting) {
        return card(n, stage, standing(stage, Optional.empty(), waiting));
    }

    private CardView ended(int n, CardStage stage, Optional<ReasonCode> reason) {
        return card(n, stage, standing(stage, reason, Optional.empty()));
    }

    private CardView answeredWrongly() {
        return with(photographed(MISTYPED, Optional.of(ReasonCode.MALFORMED)), List.of(tooShort()), Optional.empty());
    }

    private static FoundFault tooShort() {
        return new FoundFault(
                "PIN_LENGTH",
                "PIN",
                11,
                0,
                new Bilingual("卡密应为 12 位，现在是 11 位", "the PIN has 12 digits, here are 11"),
                List.of());
    }

    private CardView waitingForSeller(int n) {
        CardStage stage = CardStage.AWAITING_SELLER;
        return with(
                card(n, stage, standing(stage, Optional.of(ReasonCode.MALFORMED), Optional.empty())),
                List.of(tooShort()),
                Optional.empty());
    }

    private CardView waitingForReader(int n) {
        CardStage stage = CardStage.READING;
        return card(
                n,
                stage,
                new CardView.Standing(
                        stage,
                        stage.station(),
                        Optional.empty(),
                        Optional.of(Told.of(WaitingCode.READER_UNAVAILABLE)),
                        Optional.of(Owner.SYSTEM),
                        Optional.of(now.plusMinutes(9)),
                        Optional.of(now.plusMinutes(2)),
                        true));
    }

    private CardView photographed(int n, Optional<ReasonCode> reason) {
        CardStage stage = CardStage.AWAITING_SELLER;
        return card(n, stage, standing(stage, reason, Optional.of(WaitingCode.DOUBTFUL_CHARACTERS)));
    }

    private CardView offered(int n) {
        CardStage stage = CardStage.OFFERED;
        CardView card = card(n, stage, standing(stage, Optional.empty(), Optional.of(WaitingCode.OFFER)));
        return with(card, List.of(), Optional.of(new CardView.Offer(Money.ofFen(5_000), Money.ofFen(4_775))));
    }

    private CardView.Standing standing(CardStage stage, Optional<ReasonCode> reason, Optional<WaitingCode> waiting) {
        return new CardView.Standing(
                stage,
                stage.station(),
                reason.map(Told::of),
                waiting.map(Told::of),
                stage.owner(),
                stage.owner().map(someone -> now.plusHours(23)),
                Optional.empty(),
                Move.WITHDRAWN_BY_SELLER.isFrom(stage));
    }

    private CardView card(int n, CardStage stage, CardView.Standing standing) {
        boolean isQ = n % 2 == 0;
        boolean isPaying = stage != CardStage.REJECTED && stage != CardStage.WITHDRAWN;
        return new CardView(
                id(n),
                new CardView.Place(
                        SUBMISSION,
                        n,
                        n == 10 ? Optional.of("A-2026-11") : Optional.empty(),
                        n >= 13 ? Optional.of(id(n)) : Optional.empty(),
                        n == 13 || n == 14 ? Optional.of(new CardView.Among(n - 12, 2)) : Optional.empty(),
                        now.minus(Duration.ofMinutes(7L * n + 3))),
                new CardView.Facts(
                        isQ ? "QQCARD" : "CMCC",
                        isQ ? Q_COINS : MOBILE,
                        isQ ? "12•••••89" : "1234••••••••••567",
                        Optional.of(Money.ofFen(10_000)),
                        isPaying ? Optional.of(Money.ofFen(isQ ? 8_200 : 9_550)) : Optional.empty()),
                standing,
                List.of(),
                Optional.empty(),
                List.of(
                        new TimelineStep(now.minusMinutes(3), "RECEIVED", new Bilingual("已收到", "Received")),
                        new TimelineStep(
                                now.minusMinutes(2), "FORMAT_OK", new Bilingual("格式校验通过", "The format is right")),
                        new TimelineStep(
                                now.minusMinutes(1), "ASKED", new Bilingual("正在向发卡方查询", "The issuer is being asked"))));
    }

    private static CardView with(CardView card, List<FoundFault> findings, Optional<CardView.Offer> offer) {
        return new CardView(card.id(), card.place(), card.facts(), card.standing(), findings, offer, card.timeline());
    }
}
