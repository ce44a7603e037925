package cardloop.stub.demo;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who sends which card of the deck, how, and where it must come to. */
public final class DemoPlan {
    static final String SELLER = "demo-seller-key";
    static final String OTHER_SELLER = "demo-seller2-key";
    private static final long OTHER_FACE_FEN = 5_000;

    private final List<DeckCard> rest;
    private final LocalDate today;
    private final List<DemoErrand> errands = new ArrayList<>();

    private DemoPlan(Deck deck, LocalDate today) {
        this.rest = new ArrayList<>(deck.cards());
        this.today = today;
    }

    /** @throws IllegalArgumentException when the deck has not the cards for it */
    public static List<DemoErrand> of(Deck deck, LocalDate today) {
        DemoPlan plan = new DemoPlan(deck, today);
        plan.photos();
        plan.good();
        plan.bad();
        plan.mistaken();
        plan.duplicates();
        plan.byTicketAndNotice();
        return List.copyOf(plan.errands);
    }

    private void photos() {
        for (String kind : List.of("SZX", "QQCARD", "JD_E")) {
            add(DemoErrand.honest(valid(kind), DemoErrand.How.CLEAN_PHOTO, SELLER, DemoGoal.ACCEPTED));
        }
        add(DemoErrand.honest(valid("SZX"), DemoErrand.How.UNREADABLE_PHOTO, SELLER, DemoGoal.BACK_TO_SELLER));
    }

    private void good() {
        for (String kind : List.of("SZX", "SZX", "SZX_GD", "QQCARD", "QQCARD", "JD_E", "JD_E")) {
            typed(valid(kind), DemoGoal.ACCEPTED);
        }
        DeckCard first = valid("SZX");
        add(DemoErrand.honest(first, DemoErrand.How.PASTED, SELLER, DemoGoal.ACCEPTED));
        DeckCard second = take("SZX", c -> good(c) && c.faceFen() == first.faceFen());
        add(DemoErrand.honest(second, DemoErrand.How.PASTED, SELLER, DemoGoal.ACCEPTED));
        DeckCard bound = take("QQCARD", c -> unspoilt(c) && !c.region().equals("CN"));
        typed(bound, DemoGoal.ACCEPTED_OR_PARKED);
    }

    private void bad() {
        for (String kind : List.of("SZX", "QQCARD", "JD_E")) {
            typed(take(kind, c -> c.stateOn(today) == CardState.USED), DemoGoal.USED);
        }
        for (String kind : List.of("SZX", "JD_E")) {
            typed(take(kind, c -> c.stateOn(today) == CardState.EXPIRED), DemoGoal.EXPIRED);
        }
        typed(take("SZX", c -> c.state() == CardState.RECALLED), DemoGoal.BATCH_RECALLED);
        typed(take("SZX", c -> c.state() == CardState.LOCKED), DemoGoal.HELD);
    }

    private void mistaken() {
        DeckCard telecom = take("SZX", c -> good(c) && c.faceFen() != OTHER_FACE_FEN);
        add(DemoErrand.honest(telecom, DemoErrand.How.TYPED, SELLER, DemoGoal.FACE_VALUE)
                .declaring(OTHER_FACE_FEN));
        for (String kind : List.of("QQCARD", "JD_E")) {
            DeckCard card = take(kind, c -> good(c) && c.faceFen() != OTHER_FACE_FEN);
            add(DemoErrand.honest(card, DemoErrand.How.TYPED, SELLER, DemoGoal.OFFERED)
                    .declaring(OTHER_FACE_FEN));
        }
        DeckCard wrong = valid("SZX");
        add(DemoErrand.honest(wrong, DemoErrand.How.TYPED, SELLER, DemoGoal.NOT_RECOGNISED)
                .withPin(otherPin(wrong.pin())));
        DeckCard tooShort = valid("SZX");
        add(DemoErrand.honest(tooShort, DemoErrand.How.TYPED, SELLER, DemoGoal.BACK_TO_SELLER)
                .withPin(tooShort.pin().substring(1)));
    }

    /** The first typed good card again: by its seller, and by another. */
    private void duplicates() {
        DeckCard sold = errands.stream()
                .filter(e -> e.how() == DemoErrand.How.TYPED && e.goal() == DemoGoal.ACCEPTED)
                .findFirst()
                .orElseThrow()
                .truth();
        typed(sold, DemoGoal.DUPLICATE);
        add(DemoErrand.honest(sold, DemoErrand.How.TYPED, OTHER_SELLER, DemoGoal.DUPLICATE));
    }

    /** Cards whose verdict comes later than the answer to the question. */
    private void byTicketAndNotice() {
        for (String kind : List.of("NETEASE", "UNICOM", "JUNNET")) {
            typed(valid(kind), DemoGoal.ACCEPTED);
        }
        for (String kind : List.of("NETEASE", "UNICOM")) {
            typed(take(kind, c -> c.stateOn(today) == CardState.USED), DemoGoal.USED);
        }
    }

    private void typed(DeckCard card, DemoGoal goal) {
        add(DemoErrand.honest(card, DemoErrand.How.TYPED, SELLER, goal));
    }

    private void add(DemoErrand errand) {
        errands.add(errand);
    }

    private static String otherPin(String pin) {
        char last = pin.charAt(pin.length() - 1);
        return pin.substring(0, pin.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }

    private DeckCard valid(String kind) {
        return take(kind, this::good);
    }

    private boolean good(DeckCard card) {
        return unspoilt(card) && (card.region().equals("CN") || card.kind().equals("SZX_GD"));
    }

    private boolean unspoilt(DeckCard card) {
        return card.stateOn(today) == CardState.VALID
                && card.balanceFen() == card.faceFen()
                && !card.batch().startsWith("JDB");
    }

    private DeckCard take(String kind, Predicate<DeckCard> wanted) {
        DeckCard card = rest.stream()
                .filter(c -> c.kind().equals(kind) && wanted.test(c))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the deck has too few " + kind + " cards for the demo"));
        rest.remove(card);
        return card;
    }
}
