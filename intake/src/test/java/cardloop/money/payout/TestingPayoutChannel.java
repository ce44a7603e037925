package cardloop.money.payout;

import cardloop.money.channel.ChannelAnswer;
import cardloop.money.channel.PayoutChannel;
import cardloop.money.channel.PayoutOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A channel that keeps its word about numbers, and whose answers get lost the way a test says. */
final class TestingPayoutChannel implements PayoutChannel {
    /** What happens to the next transfer sent. */
    enum Next {
        PAYS,
        WORKS_ON_IT,
        REFUSES,
        BUSY_BUT_PAYS,
        BUSY_AND_NOTHING,
        ANSWER_LOST,
        UNREACHABLE,
        NUMBER_TAKEN,
        CRASHES_BEFORE,
        CRASHES_AFTER
    }

    /** The process dies at this point. */
    static final class Crash extends RuntimeException {}

    private final Deque<Next> script = new ArrayDeque<>();
    private final Map<String, ChannelAnswer> transfers = new HashMap<>();
    private final List<PayoutOrder> sent = new ArrayList<>();
    private int asked;
    private boolean unreachable;
    private boolean silent;

    /** Every transfer of which nothing is scripted is paid. */
    void next(Next... outcomes) {
        script.addAll(List.of(outcomes));
    }

    /** What the channel was asked to move, with repetitions. */
    List<PayoutOrder> sent() {
        return sent;
    }

    int asked() {
        return asked;
    }

    /** What it has really moved. */
    long movedFen() {
        return sent.stream()
                .distinct()
                .filter(order -> transfers.get(order.outBizNo()) instanceof ChannelAnswer.Succeeded)
                .mapToLong(PayoutOrder::amountFen)
                .sum();
    }

    /** Work in progress ends. */
    void finishesWith(ChannelAnswer end) {
        transfers.replaceAll((_, answer) -> answer instanceof ChannelAnswer.Processing ? end : answer);
    }

    /** Questions arrive and are not answered. */
    void isSilent(boolean now) {
        silent = now;
    }

    void isUnreachable(boolean now) {
        unreachable = now;
    }

    @Override
    public synchronized ChannelAnswer send(PayoutOrder order) {
        sent.add(order);
        Next next = script.isEmpty() ? Next.PAYS : script.remove();
        return switch (next) {
            case PAYS -> take(order, new ChannelAnswer.Succeeded("CH1"));
            case WORKS_ON_IT -> take(order, new ChannelAnswer.Processing());
            case REFUSES -> take(order, new ChannelAnswer.Failed("NAME_MISMATCH"));
            case BUSY_BUT_PAYS, ANSWER_LOST -> {
                take(order, new ChannelAnswer.Succeeded("CH1"));
                yield new ChannelAnswer.Unknown(next.name());
            }
            case BUSY_AND_NOTHING -> new ChannelAnswer.Unknown(next.name());
            case UNREACHABLE -> new ChannelAnswer.NotSent(next.name());
            case NUMBER_TAKEN -> new ChannelAnswer.Conflict();
            case CRASHES_BEFORE -> throw new Crash();
            case CRASHES_AFTER -> {
                take(order, new ChannelAnswer.Succeeded("CH1"));
                throw new Crash();
            }
        };
    }

    @Override
    public synchronized ChannelAnswer ask(String outBizNo) {
        asked++;
        if (unreachable) {
            return new ChannelAnswer.NotSent("UNREACHABLE");
        }
        if (silent) {
            return new ChannelAnswer.Unknown("SILENT");
        }
        return transfers.getOrDefault(outBizNo, new ChannelAnswer.NotFound());
    }

    private ChannelAnswer take(PayoutOrder order, ChannelAnswer answer) {
        ChannelAnswer known = transfers.putIfAbsent(order.outBizNo(), answer);
        return known == null ? answer : known;
    }
}
