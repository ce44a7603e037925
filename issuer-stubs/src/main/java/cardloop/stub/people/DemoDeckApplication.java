package cardloop.stub.people;

import cardloop.stub.deck.Deck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes the demo's deck: {@code FILE [today as 2026-11-21]}. */
public final class DemoDeckApplication {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DemoDeckApplication() {}

    public static void main(String[] args) {
        int status = run(List.of(args), InstantSource.system(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> args, InstantSource clock, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.size() > 2) {
            err.println("usage: FILE.csv [today, like 2026-11-21]");
            return 2;
        }
        try {
            LocalDate today =
                    args.size() == 2 ? LocalDate.parse(args.get(1)) : LocalDate.ofInstant(clock.instant(), ZONE);
            Deck deck = DemoDeck.deal(today);
            write(Path.of(args.getFirst()).toAbsolutePath(), deck.toCsv());
            out.println(deck.cards().size() + " cards written to " + args.getFirst());
            return 0;
        } catch (DateTimeException e) {
            err.println("today must be a date like 2026-11-21");
            return 2;
        } catch (IOException e) {
            err.println("the deck cannot be written: " + e.getMessage());
            return 1;
        }
    }

    private static void write(Path file, String csv) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, csv);
    }
}
