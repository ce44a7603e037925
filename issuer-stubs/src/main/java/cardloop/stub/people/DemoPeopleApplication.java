package cardloop.stub.people;

import cardloop.stub.api.HttpDemoApi;
import cardloop.stub.api.HttpReply;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.demo.Camera;
import cardloop.stub.demo.DemoDay;
import cardloop.stub.demo.DemoErrand;
import cardloop.stub.demo.DemoIssuers;
import cardloop.stub.demo.DemoPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays the people of the demo: {@code [--api URL] [--console URL] [--stub URL] [--deck FILE] [--deadline
 * SECONDS]}; the deck is looked for in the folder that the system property {@code cardloop.data-dir} names. Ends with 0 only if every
 * card came to where it must, the payout settled and the ledger balances.
 */
public final class DemoPeopleApplication {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String USAGE_LINE =
            "usage: [--deck FILE.csv] [--api http://127.0.0.1:8080] [--console http://127.0.0.1:8081]"
                    + " [--stub http://127.0.0.1:9090] [--deadline 180]";

    private DemoPeopleApplication() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, InstantSource.system(), DemoPeopleApplication::sleep));
    }

    private static void sleep(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int run(List<String> args, PrintStream out, InstantSource clock, HttpDemoApi.Pause pause) {
        Map<String, String> wishes = new HashMap<>(Map.of(
                "--api",
                "http://127.0.0.1:8080",
                "--console",
                "http://127.0.0.1:8081",
                "--stub",
                "http://127.0.0.1:9090",
                "--deadline",
                "180",
                "--deck",
                deckOfThisRun()));
        for (int i = 0; i + 1 < args.size(); i += 2) {
            wishes.replace(args.get(i), args.get(i + 1));
        }
        boolean known = args.size() % 2 == 0 && argsKnown(args, wishes);
        String seconds = wishes.getOrDefault("--deadline", "");
        if (!known || !seconds.matches("[0-9]{1,5}")) {
            out.println(USAGE_LINE);
            return USAGE;
        }
        try {
            return play(wishes, Duration.ofSeconds(Long.parseLong(seconds)), out, clock, pause) ? 0 : FAILED;
        } catch (IllegalArgumentException | MissingFontsException e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println("the deck cannot be read: " + e.getMessage());
        }
        return FAILED;
    }

    private static String deckOfThisRun() {
        return System.getProperty("cardloop.data-dir", "data/demo") + "/deck.csv";
    }

    private record Painted(CardPainter painter) implements Camera {
        @Override
        public byte[] clean(DeckCard card, long seed) {
            return painter.paint(card, PhotoCondition.CLEAN, seed);
        }

        @Override
        public byte[] unreadable(DeckCard card, long seed) {
            return painter.paint(card, PhotoCondition.UNREADABLE, seed);
        }
    }

    private static boolean argsKnown(List<String> args, Map<String, String> wishes) {
        for (int i = 0; i < args.size(); i += 2) {
            if (!wishes.containsKey(args.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean play(
            Map<String, String> wishes, Duration within, PrintStream out, InstantSource clock, HttpDemoApi.Pause pause)
            throws IOException {
        Deck deck = Deck.parse(Files.readString(Path.of(wishes.getOrDefault("--deck", ""))));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<DemoErrand> errands = DemoPlan.of(deck, today);
        Camera camera = new Painted(new CardPainter());
        String runName = "demo-" + clock.instant().toEpochMilli();
        HttpDemoApi stub = new HttpDemoApi(wishes.getOrDefault("--stub", ""), runName, pause);
        HttpReply dealt = stub.putCsv("/_stub/deck", deck.toCsv());
        if (!dealt.good()) {
            out.println("the issuer stubs did not take the deck: " + dealt.problem());
            return false;
        }
        HttpDemoApi api = new HttpDemoApi(wishes.getOrDefault("--api", ""), runName, pause);
        HttpDemoApi console = new HttpDemoApi(wishes.getOrDefault("--console", ""), runName, pause);
        boolean reached = new DemoDay(api, console, pause, clock, out, within).run(errands, camera, today);
        out.println(DemoIssuers.line(stub.get("", "/_stub/stats").body()));
        return reached;
    }
}
