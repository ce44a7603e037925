package cardloop.stub;

import cardloop.stub.deck.BadDeckException;
import cardloop.stub.deck.Deck;
import cardloop.stub.misbehaviour.Misbehaviour;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Runs a town until it is ended: {@code --port 9090 --deck FILE.csv --nightly}. */
public final class StubApplication {
    static final int FAILED = 1;
    static final int USAGE = 2;
    private static final int DEFAULT_PORT = 9090;
    private static final String USAGE_LINE =
            "usage: --port N --deck FILE.csv [--nightly]   (--nightly: the E-card issuer closes from 00:00 to 00:10)";

    private StubApplication() {}

    private record Wishes(int port, Deck deck, Misbehaviour misbehaviour) {}

    private static final class UsageException extends Exception {
        UsageException(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Starts the town; 0 means that it is running and goes on after this returns. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            Wishes wishes = wishes(args);
            StubTown town = StubTown.start(wishes.port(), wishes.deck());
            town.misbehave(wishes.misbehaviour());
            out.println("issuer stubs ready at " + town.baseUrl() + " with "
                    + town.deck().size() + " cards");
            return 0;
        } catch (UsageException e) {
            err.println(e.getMessage() + "; " + USAGE_LINE);
            return USAGE;
        } catch (BadDeckException e) {
            err.println("the deck is bad: " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("the deck cannot be read: " + e.getMessage());
            return FAILED;
        } catch (PortTakenException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static Wishes wishes(List<String> args) throws UsageException, IOException {
        int port = DEFAULT_PORT;
        Deck deck = Deck.empty();
        Misbehaviour misbehaviour = Misbehaviour.none();
        var rest = args.iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            switch (arg) {
                case "--port" -> port = port(value(arg, rest));
                case "--deck" -> deck = Deck.parse(Files.readString(Path.of(value(arg, rest))));
                case "--nightly" -> misbehaviour = Misbehaviour.nightly();
                default -> throw new UsageException("unknown argument " + arg);
            }
        }
        return new Wishes(port, deck, misbehaviour);
    }

    private static String value(String arg, Iterator<String> rest) throws UsageException {
        if (!rest.hasNext()) {
            throw new UsageException(arg + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) throws UsageException {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new UsageException("--port must be a number from 0 to 65535");
        }
        return Integer.parseInt(text);
    }
}
