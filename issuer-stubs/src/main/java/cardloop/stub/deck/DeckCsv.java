package cardloop.stub.deck;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The deck file, both ways. */
final class DeckCsv {
    static final List<String> HEADER = List.of(
            "kind",
            "number",
            "pin",
            "state",
            "face_fen",
            "balance_fen",
            "batch",
            "region",
            "expires_on",
            "activated_on");

    private DeckCsv() {}

    static Deck read(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return new Deck(rows(reader.iterator()));
        } catch (CsvParseException e) {
            throw new BadDeckException(1, "not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DeckCard> rows(Iterator<CsvRecord> records) {
        if (!records.hasNext() || !records.next().getFields().equals(HEADER)) {
            throw new BadDeckException(1, "the header must be " + String.join(",", HEADER));
        }
        List<DeckCard> cards = new ArrayList<>();
        while (records.hasNext()) {
            cards.add(row(records.next()));
        }
        return cards;
    }

    private static DeckCard row(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADER.size()) {
            throw new BadDeckException(line, "has " + row.getFieldCount() + " columns instead of " + HEADER.size());
        }
        return new DeckCard(
                matching(row, 0, "[A-Z][A-Z0-9_]*"),
                matching(row, 1, "[0-9A-Za-z]*"),
                matching(row, 2, "[0-9A-Za-z]+"),
                state(row),
                Long.parseLong(matching(row, 4, "[0-9]{1,12}")),
                Long.parseLong(matching(row, 5, "[0-9]{1,12}")),
                matching(row, 6, "[0-9A-Za-z-]*"),
                matching(row, 7, "[A-Z]{2}(-[A-Z0-9]{1,3})?"),
                date(row, 8),
                date(row, 9));
    }

    /** The value stays out of the message: it may be a PIN. */
    private static String matching(CsvRecord row, int column, String pattern) {
        String value = row.getField(column).strip();
        if (!value.matches(pattern)) {
            throw bad(row, column, "must match " + pattern);
        }
        return value;
    }

    private static CardState state(CsvRecord row) {
        try {
            return CardState.valueOf(row.getField(3).strip());
        } catch (IllegalArgumentException e) {
            throw bad(row, 3, "must be one of " + List.of(CardState.values()));
        }
    }

    private static @Nullable LocalDate date(CsvRecord row, int column) {
        String value = row.getField(column).strip();
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw bad(row, column, "must be a date like 2026-11-21 or empty");
        }
    }

    private static BadDeckException bad(CsvRecord row, int column, String what) {
        return new BadDeckException(row.getStartingLineNumber(), HEADER.get(column) + " " + what);
    }

    static String write(Deck deck) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(HEADER);
            deck.cards().forEach(card -> csv.writeRecord(fields(card)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> fields(DeckCard card) {
        return List.of(
                card.kind(),
                card.number(),
                card.pin(),
                card.state().name(),
                Long.toString(card.faceFen()),
                Long.toString(card.balanceFen()),
                card.batch(),
                card.region(),
                Objects.toString(card.expiresOn(), ""),
                Objects.toString(card.activatedOn(), ""));
    }
}
