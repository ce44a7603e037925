package cardloop.pasted;

import cardloop.format.CardFormat;
import cardloop.pasted.Labels.Labelled;
import cardloop.recognition.Recogniser;
import cardloop.recognition.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines of a paste look like when nobody has said their kind. Holds no character of them.
 *
 * @param lines those that hold a card or something like one; headers are left out
 */
public record PastedKinds(List<LineKinds> lines) {
    public PastedKinds {
        lines = List.copyOf(lines);
    }

    /**
     * One card.
     *
     * @param lineNumber from 1, blank lines counted; where the card begins
     */
    public record LineKinds(int lineNumber, Recognition recognition) {}

    public static PastedKinds of(String text, Recogniser recogniser) {
        Reader reader = new Reader(recogniser);
        Line.each(text, reader::take);
        return new PastedKinds(reader.found());
    }

    /** The kinds by how many lines have their shape, most first; among equals as the lines rank them. */
    public List<CardFormat> likeliest() {
        Map<String, CardFormat> kinds = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (LineKinds line : lines) {
            for (CardFormat format : line.recognition().kinds()) {
                kinds.putIfAbsent(format.code(), format);
                counts.merge(format.code(), 1, Integer::sum);
            }
        }
        return kinds.values().stream()
                .sorted(Comparator.comparing((CardFormat format) -> -counts.getOrDefault(format.code(), 0)))
                .toList();
    }

    /** Goes through the lines; remembers a labelled number until the line after it. */
    private static final class Reader {
        private final Recogniser recogniser;
        private final List<LineKinds> found = new ArrayList<>();
        private Optional<CardLine> waiting = Optional.empty();

        Reader(Recogniser recogniser) {
            this.recogniser = recogniser;
        }

        List<LineKinds> found() {
            stopWaiting();
            return found;
        }

        void take(Line line) {
            Labels labels = Labels.of(line);
            if (labels.isEmpty()) {
                unlabelled(line);
            } else if (!labels.isAnnouncement() && !labels.isHeader()) {
                labelled(line, labels);
            }
        }

        private void unlabelled(Line line) {
            stopWaiting();
            List<Slice> columns = line.split(line.whole(), Separators::strong);
            List<Slice> parts = columns.size() == 1 ? line.split(line.whole(), Separators::any) : columns;
            Recognition read = parts.size() == 2
                    ? recogniser.of(line.in(parts.getFirst()), line.in(parts.getLast()))
                    : recogniser.of(line.in(line.whole()));
            if (read.fits().isEmpty() && parts.size() == 2) {
                Recognition whole = recogniser.of(line.in(line.whole()));
                read = whole.fits().isEmpty() ? read : whole;
            }
            found.add(new LineKinds(line.number(), read));
        }

        private void labelled(Line line, Labels labels) {
            String number = field(line, labels, false).orElse(line.in(labels.before()));
            String pin = field(line, labels, true).orElse("");
            if (number.isEmpty() && waiting.isPresent()) {
                CardLine open = waiting.get();
                waiting = Optional.empty();
                add(open.lineNumber(), open.number(), pin);
            } else if (pin.isEmpty()) {
                stopWaiting();
                waiting = Optional.of(new CardLine(line.number(), number, 0, "", 0));
            } else {
                stopWaiting();
                add(line.number(), number, pin);
            }
        }

        private static Optional<String> field(Line line, Labels labels, boolean isPin) {
            return labels.inOrder().stream()
                    .filter(label -> label.isPin() == isPin && !label.field().isEmpty())
                    .map(Labelled::field)
                    .map(line::in)
                    .findFirst();
        }

        private void stopWaiting() {
            waiting.ifPresent(alone -> add(alone.lineNumber(), "", alone.number()));
            waiting = Optional.empty();
        }

        private void add(int lineNumber, String number, String pin) {
            found.add(new LineKinds(lineNumber, recogniser.of(number, pin)));
        }
    }
}
