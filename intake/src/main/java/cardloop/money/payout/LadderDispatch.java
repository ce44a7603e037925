package cardloop.money.payout;

import cardloop.money.PayoutDispatch;
import cardloop.money.PayoutStatus;
import cardloop.money.channel.ChannelAnswer;
import cardloop.money.channel.PayoutChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One that is not answered for is asked about ever more seldom. */
final class LadderDispatch implements PayoutDispatch {
    private final PayoutBook book;
    private final PayoutChannel channel;
    private final Clock clock;
    private final Duration notFoundGrace;

    LadderDispatch(PayoutBook book, PayoutChannel channel, Clock clock, Duration notFoundGrace) {
        this.book = book;
        this.channel = channel;
        this.clock = clock;
        this.notFoundGrace = notFoundGrace;
    }

    @Override
    public boolean step() {
        var due = book.claim();
        due.ifPresent(this::handle);
        return due.isPresent();
    }

    private void handle(PayoutBook.Due payout) {
        switch (payout.status()) {
            case PENDING -> send(payout);
            case SENT, UNKNOWN -> ask(payout);
            case SETTLED, FAILED -> throw new IllegalStateException(payout.subject() + " is closed and was claimed");
        }
    }

    private void send(PayoutBook.Due payout) {
        if (book.intend(payout)) {
            Instant sentAt = clock.instant();
            conclude(payout, channel.send(payout.order()), sentAt);
        }
    }

    private void ask(PayoutBook.Due payout) {
        Instant askedAt = clock.instant();
        Instant sentAt = payout.sentAt().orElse(askedAt);
        ChannelAnswer answer = channel.ask(payout.order().outBizNo());
        switch (answer) {
            case ChannelAnswer.NotFound() when !askedAt.isBefore(sentAt.plus(notFoundGrace)) -> send(payout);
            case ChannelAnswer.NotSent(String cause) -> book.reachLater(payout, PayoutStatus.UNKNOWN, cause);
            case ChannelAnswer.Succeeded _,
                    ChannelAnswer.Processing _,
                    ChannelAnswer.Failed _,
                    ChannelAnswer.NotFound _,
                    ChannelAnswer.Conflict _,
                    ChannelAnswer.Unknown _ -> conclude(payout, answer, sentAt);
        }
    }

    private void conclude(PayoutBook.Due payout, ChannelAnswer answer, Instant sentAt) {
        switch (answer) {
            case ChannelAnswer.Succeeded(String channelNo) -> book.settle(payout, channelNo);
            case ChannelAnswer.Failed(String reason) -> book.fail(payout, reason);
            case ChannelAnswer.Processing() -> book.askLater(payout, PayoutStatus.SENT, "PROCESSING", sentAt);
            case ChannelAnswer.NotFound() -> unknown(payout, "NOT_FOUND", sentAt.plus(notFoundGrace));
            case ChannelAnswer.Unknown(String cause) -> unknown(payout, cause, sentAt);
            case ChannelAnswer.NotSent(String cause) -> book.reachLater(payout, PayoutStatus.PENDING, cause);
            case ChannelAnswer.Conflict() -> book.park(payout, "CONFLICT");
        }
    }

    private void unknown(PayoutBook.Due payout, String why, Instant notBefore) {
        book.askLater(payout, PayoutStatus.UNKNOWN, why, notBefore);
    }
}
