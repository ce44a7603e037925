package cardloop.scenario;

import cardloop.scenario.SoakCards.Sold;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.people.CardPainter;
import cardloop.stub.people.PhotoCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sellers who type and photograph, listen and look; a reviewer; a seller's payouts. Each does one thing a call. */
final class SoakPeople {
    private static final int CARDS_A_SUBMISSION = 10;
    private static final Duration LISTENING = Duration.ofSeconds(40);
    private static final List<String> VIEWS = List.of(
            "/api/v1/cards?limit=50",
            "/api/v1/account",
            "/api/v1/account/entries?limit=50",
            "/api/v1/card-kinds",
            "/api/v1/payees");

    private final SoakCards cards;
    private final SoakClient seller;
    private final SoakClient other;
    private final SoakClient reviewer;
    private final CardPainter painter = new CardPainter();
    private final Map<String, DeckCard> photographed = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> submissions = new ConcurrentLinkedQueue<>();
    private final AtomicLong heard = new AtomicLong();
    private volatile String newest = "";

    SoakPeople(SoakCards cards, String base) {
        this.cards = cards;
        this.seller = new SoakClient(base, "demo-seller-key");
        this.other = new SoakClient(base, "demo-seller2-key");
        this.reviewer = new SoakClient(base, "demo-reviewer-key");
    }

    /** Ten typed cards of all issuers. */
    void type() {
        List<Sold> sold = IntStream.range(0, CARDS_A_SUBMISSION)
                .mapToObj(_ -> cards.next())
                .toList();
        took(seller.post(
                "/api/v1/submissions",
                Map.of(
                        "terms",
                        "v1",
                        "cards",
                        sold.stream().map(SoakPeople::json).toList())));
    }

    private static Map<String, Object> json(Sold sold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", sold.card().kind());
        if (!sold.card().number().isEmpty()) {
            json.put("number", sold.card().number());
        }
        json.put("pin", sold.card().pin());
        json.put("faceValue", Map.of("amount", "100.00", "currency", "CNY"));
        json.put("reference", sold.reference());
        return json;
    }

    private void took(SoakClient.Answer answer) {
        String id = answer.body().path("id").asString("");
        if (!id.isEmpty()) {
            submissions.add(id);
            newest = id;
        }
    }

    /** One photo of a telecom card. */
    void photograph() {
        Sold sold = cards.nextTelecom();
        byte[] jpeg = painter.paint(
                sold.card(),
                ThreadLocalRandom.current().nextInt(5) == 0 ? PhotoCondition.HARD : PhotoCondition.CLEAN,
                ThreadLocalRandom.current().nextLong());
        SoakClient.Answer answer = other.photo(Map.of("kind", "SZX", "faceValue", "100.00", "terms", "v1"), jpeg);
        JsonNode card = answer.body().path("photos").path(0).path("cards").path(0);
        if (!card.path("id").asString("").isEmpty()) {
            photographed.put(card.path("id").asString(), sold.card());
        }
    }

    /** Types what was asked about of the photos. */
    void correct() {
        photographed.forEach((id, card) -> {
            String state = other.get("/api/v1/cards/" + id).body().path("state").asString("");
            if (state.equals("AWAITING_SELLER")) {
                other.post("/api/v1/cards/" + id + "/correction", Map.of("number", card.number(), "pin", card.pin()));
            }
            if (!state.equals("READING") && !state.equals("AWAITING_SELLER")) {
                photographed.remove(id);
            }
        });
    }

    void look() {
        String view = VIEWS.get(ThreadLocalRandom.current().nextInt(VIEWS.size()));
        seller.get(newest.isEmpty() || view.contains("cards?") ? "/api/v1/submissions/" + newest : view);
    }

    /** So many reads of one seller at the same moment, and what they were answered. */
    String crowd(int reads) {
        long from = System.nanoTime();
        Map<Integer, Long> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asked = Collections.nCopies(
                    reads, () -> seller.get(VIEWS.getFirst()).status());
            statuses = threads.invokeAll(asked).stream()
                    .collect(Collectors.groupingBy(Future::resultNow, TreeMap::new, Collectors.counting()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "cut short";
        }
        return "%s in %d ms".formatted(statuses, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }

    void listen() {
        if (!newest.isEmpty()) {
            heard.addAndGet(seller.listen("/api/v1/submissions/" + newest + "/events", LISTENING));
        }
    }

    long heard() {
        return heard.get();
    }

    void review() {
        SoakClient.Answer claim = reviewer.post("/api/v1/review/claims", Map.of());
        while (claim.status() == 200) {
            String item = claim.body().path("itemId").asString("");
            reviewer.post(
                    "/api/v1/review/claims/" + item + "/decision", Map.of("verdict", "PASS", "note", "as declared"));
            claim = reviewer.post("/api/v1/review/claims", Map.of());
        }
    }

    void addPayee() {
        seller.post("/api/v1/payees", Map.of("channelAccount", "13800000001", "name", "张三"));
    }

    void draw() {
        JsonNode payee = seller.get("/api/v1/payees").body().path("items").path(0);
        if (!payee.isMissingNode()) {
            seller.post(
                    "/api/v1/payouts",
                    Map.of(
                            "amount", Map.of("amount", "1.00", "currency", "CNY"),
                            "payeeId", payee.path("id").asString("")));
        }
    }

    /** Where each typed card stands, by its reference. */
    Map<String, String> ends() {
        Map<String, String> ends = new LinkedHashMap<>();
        new ArrayList<>(submissions)
                .forEach(id -> seller.get("/api/v1/submissions/" + id + "/cards?limit=200")
                        .body()
                        .path("items")
                        .forEach(card -> ends.put(
                                card.path("reference").asString(""),
                                card.path("state").asString("")
                                        + card.path("reason")
                                                .path("code")
                                                .asString("")
                                                .transform(r -> r.isEmpty() ? "" : " " + r))));
        return ends;
    }
}
