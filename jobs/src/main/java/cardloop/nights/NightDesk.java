package cardloop.nights;

import cardloop.card.CardKind;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.watch.CanaryWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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
    private final RunQuestions asked;
    private final LaneDesk lanes;
    private final CanaryWatch watch;
    private final Function<String, Optional<CardKind>> kinds;
    private final Clock clock;
    private final Consumer<Runnable> oneTransaction;

    public NightDesk(
            NightClerk.Books books,
            LaneDesk lanes,
            CanaryWatch watch,
            Function<String, Optional<CardKind>> kinds,
            Clock clock,
            Consumer<Runnable> oneTransaction) {
        this.book = books.night();
        this.questions = books.questions();
        this.asked = books.asked();
        this.lanes = lanes;
        this.watch = watch;
        this.kinds = kinds;
        this.clock = clock;
        this.oneTransaction = oneTransaction;
    }

    /** What a night would do; changes nothing. */
    public NightPlan.Counts plan(Night night) {
        return walk(night, _ -> {});
    }

    /** Plans the shelf page by page, and hands on the plan of each page. */
    private NightPlan.Counts walk(Night night, Consumer<NightPlan> each) {
        NightPlan.Planner planner = new NightPlan.Planner(rooms(night), this::issuerOf);
        NightPlan.Counts counts = NightPlan.Counts.NONE;
        Optional<NightBook.ShelfPlace> place = Optional.of(NightBook.ShelfPlace.START);
        while (place.isPresent()) {
            NightBook.ShelfPage page = book.toAsk(night, place.get(), OPENED_AT_ONCE);
            NightPlan plan = planner.next(
                    page.cards().stream().filter(card -> isOf(night, card)).toList());
            each.accept(plan);
            counts = counts.plus(plan);
            place = page.next();
        }
        return counts;
    }

    private List<NightPlan.LaneRoom> rooms(Night night) {
        Instant now = clock.instant();
        Map<String, Integer> taken = new HashMap<>();
        book.progress(night).lanes().forEach(lane -> taken.put(lane.lane(), lane.open()));
        return lanes.lanes().stream()
                .filter(lane -> night.issuer().map(lane.issuer()::equals).orElse(true))
                .map(lane -> NightPlan.LaneRoom.of(lane, taken.getOrDefault(lane.lane(), 0), now, night.until()))
                .toList();
    }

    private boolean isOf(Night night, ShelfCard card) {
        return night.issuer()
                .map(issuer -> issuerOf(card.kind()).map(issuer::equals).orElse(false))
                .orElse(true);
    }

    private Optional<String> issuerOf(String kind) {
        return kinds.apply(kind).flatMap(CardKind::issuer);
    }

    /**
     * Plans and opens, an issuer's canaries before the first question about its shelf; done again after a crash it opens only
     * what is missing. Each page is one transaction.
     */
    public NightPlan.Counts open(Night night) {
        oneTransaction.accept(() -> book.forgetPostponed(night));
        Set<String> watched = new HashSet<>();
        watch(night, book.lanes(night).stream(), watched);
        return walk(night, page -> {
            watch(night, page.asked().stream().map(NightPlan.Asking::lane), watched);
            oneTransaction.accept(() -> open(night, page));
        });
    }

    /** Begins with the canaries of issuers that were not begun with yet, whether planned now or before a restart. */
    private void watch(Night night, Stream<String> lanesAsked, Set<String> watched) {
        Set<String> fresh =
                lanesAsked.map(Night::issuerOf).filter(watched::add).collect(Collectors.toCollection(TreeSet::new));
        watch.begin(night.runKey(), fresh);
    }

    private void open(Night night, NightPlan page) {
        page.asked().forEach(asking -> open(night, asking));
        page.passed().stream()
                .collect(Collectors.groupingBy(
                        NightPlan.Passed::reason,
                        Collectors.mapping(passed -> passed.card().caseId(), Collectors.toList())))
                .forEach((reason, cards) -> book.leaveOut(night, cards, reason));
    }

    private void open(Night night, NightPlan.Asking asking) {
        ShelfCard card = asking.card();
        if (!asked.carryOver(card.caseId(), night.runKey(), asking.lane())) {
            questions.open(NewQuestion.night(
                    card.caseId(),
                    kinds.apply(card.kind()).orElseThrow(),
                    night.runKey(),
                    asking.lane(),
                    clock.instant()));
        }
    }
}
