package cardloop.revalidation;

import cardloop.card.CardKind;
import cardloop.lanes.LaneDesk;
import cardloop.questions.NewQuestion;
import cardloop.questions.Purpose;
import cardloop.questions.QuestionBook;
import cardloop.watch.CanaryWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans a night and opens its questions. */
public final class NightDesk {
    private static final int OPENED_AT_ONCE = 200;

    private final NightBook book;
    private final QuestionBook questions;
    private final LaneDesk lanes;
    private final CanaryWatch watch;
    private final Function<String, Optional<CardKind>> kinds;
    private final Clock clock;
    private final Consumer<Runnable> oneTransaction;

    public NightDesk(
            NightBook book,
            QuestionBook questions,
            LaneDesk lanes,
            CanaryWatch watch,
            Function<String, Optional<CardKind>> kinds,
            Clock clock,
            Consumer<Runnable> oneTransaction) {
        this.book = book;
        this.questions = questions;
        this.lanes = lanes;
        this.watch = watch;
        this.kinds = kinds;
        this.clock = clock;
        this.oneTransaction = oneTransaction;
    }

    /** What a night would do; changes nothing. */
    public NightPlan plan(Night night) {
        Instant now = clock.instant();
        Map<String, Integer> taken = new HashMap<>();
        book.progress(night).lanes().forEach(lane -> taken.put(lane.lane(), lane.open()));
        List<NightPlan.LaneRoom> rooms = lanes.lanes().stream()
                .filter(lane -> night.issuer().map(lane.issuer()::equals).orElse(true))
                .map(lane -> NightPlan.LaneRoom.of(lane, taken.getOrDefault(lane.lane(), 0), now, night.until()))
                .toList();
        List<ShelfCard> cards = book.toAsk(night).stream()
                .filter(card -> night.issuer()
                        .map(issuer -> issuerOf(card.kind()).map(issuer::equals).orElse(false))
                        .orElse(true))
                .toList();
        return NightPlan.of(cards, rooms, this::issuerOf);
    }

    private Optional<String> issuerOf(String kind) {
        return kinds.apply(kind).flatMap(CardKind::issuer);
    }

    /** Plans and opens, canaries first; done again after a crash it opens only what is missing. */
    public NightPlan open(Night night) {
        oneTransaction.accept(() -> book.forgetPostponed(night));
        NightPlan plan = plan(night);
        watch.begin(night.runKey(), issuers(plan, night));
        inParts(plan.asked(), asking -> open(night, asking));
        inParts(plan.passed(), passed -> book.skip(night, passed.card().caseId(), Optional.empty(), passed.reason()));
        return plan;
    }

    /** Those whose shelf is asked about, whether planned now or before a restart. */
    private Set<String> issuers(NightPlan plan, Night night) {
        return Stream.concat(plan.asked().stream().map(NightPlan.Asking::lane), book.lanes(night).stream())
                .map(Night::issuerOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void open(Night night, NightPlan.Asking asking) {
        ShelfCard card = asking.card();
        if (!book.carryOver(card.caseId(), night, asking.lane())) {
            questions.open(new NewQuestion(
                    card.caseId(),
                    Purpose.NIGHT,
                    night.runKey(),
                    kinds.apply(card.kind()).orElseThrow(),
                    Optional.of(asking.lane()),
                    clock.instant()));
        }
    }

    private <T> void inParts(List<T> all, Consumer<T> each) {
        for (int from = 0; from < all.size(); from += OPENED_AT_ONCE) {
            List<T> part = all.subList(from, Math.min(all.size(), from + OPENED_AT_ONCE));
            oneTransaction.accept(() -> part.forEach(each));
        }
    }
}
