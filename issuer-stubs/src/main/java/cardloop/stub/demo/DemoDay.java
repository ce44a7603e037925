package cardloop.stub.demo;

import cardloop.stub.api.HttpDemoApi;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The demo from the first submission to the table. */
public final class DemoDay {
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);

    private final HttpDemoApi api;
    private final HttpDemoApi console;
    private final HttpDemoApi.Pause pause;
    private final InstantSource clock;
    private final PrintStream out;
    private final Instant deadline;
    private Instant nextProgress;

    /**
     * @param api of sellers and reviewers
     * @param console of operators
     */
    public DemoDay(
            HttpDemoApi api,
            HttpDemoApi console,
            HttpDemoApi.Pause pause,
            InstantSource clock,
            PrintStream out,
            Duration within) {
        this.api = api;
        this.console = console;
        this.pause = pause;
        this.clock = clock;
        this.out = out;
        this.deadline = clock.instant().plus(within);
        this.nextProgress = clock.instant().plus(PROGRESS_EVERY);
    }

    /** Whether every card reached its goal, the payout settled and the ledger balances. */
    public boolean run(List<DemoErrand> errands, Camera camera, LocalDate today) {
        if (!apiIsUp()) {
            out.println("the API did not answer before the deadline");
            return false;
        }
        List<DemoCard> cards = errands.stream().map(DemoCard::new).toList();
        DemoSeller seller = new DemoSeller(api, camera);
        DemoTill till = new DemoTill(api);
        submit(cards, seller);
        follow(cards, seller, till);
        DemoTable.of(cards, today).forEach(out::println);
        out.println("payout   " + till.payoutLine() + (till.settled() ? "  ✓" : "  ✗"));
        out.println("account  " + till.accountLine());
        till.stockLines().forEach(line -> out.println("stock    " + line));
        DemoLedger ledger = DemoLedger.at(console);
        out.println("ledger   " + ledger.line() + (ledger.balanced() ? "  ✓" : "  ✗"));
        return till.settled()
                && ledger.balanced()
                && cards.stream().allMatch(c -> c.judgement() == DemoGoal.Judgement.REACHED);
    }

    private boolean apiIsUp() {
        while (!api.knock(DemoPlan.SELLER, "/api/v1/card-kinds").good()) {
            if (!clock.instant().isBefore(deadline)) {
                return false;
            }
            progress("waiting for the API");
            pause.seconds(1);
        }
        return true;
    }

    /** The other seller and the repeated card come last: the first must be known already. */
    private void submit(List<DemoCard> cards, DemoSeller seller) {
        out.println("sending " + cards.size() + " cards: typed, pasted, photographed");
        seller.type(of(cards, DemoErrand.How.TYPED, false));
        seller.paste(of(cards, DemoErrand.How.PASTED, false));
        long seed = 1;
        for (DemoCard card : cards) {
            if (card.errand().how().isPhoto()) {
                seller.photograph(card, seed);
                seed++;
            }
        }
        of(cards, DemoErrand.How.TYPED, true).forEach(card -> seller.type(List.of(card)));
    }

    private static List<DemoCard> of(List<DemoCard> cards, DemoErrand.How how, boolean duplicates) {
        return cards.stream()
                .filter(c -> c.errand().how() == how)
                .filter(c -> (c.errand().goal() == DemoGoal.DUPLICATE) == duplicates)
                .toList();
    }

    private void follow(List<DemoCard> cards, DemoSeller seller, DemoTill till) {
        DemoReviewer reviewer = new DemoReviewer(api);
        while (clock.instant().isBefore(deadline)) {
            reviewer.work();
            cards.stream().filter(DemoCard::open).forEach(seller::lookAfter);
            till.lookAfter();
            long open = cards.stream().filter(DemoCard::open).count();
            if (open == 0 && till.over()) {
                return;
            }
            progress(cards.size() - open + " of " + cards.size() + " cards have settled, payout " + till.payoutLine());
            pause.seconds(1);
        }
        out.println("the deadline has passed");
    }

    private void progress(String line) {
        if (!clock.instant().isBefore(nextProgress)) {
            out.println(line);
            nextProgress = clock.instant().plus(PROGRESS_EVERY);
        }
    }
}
