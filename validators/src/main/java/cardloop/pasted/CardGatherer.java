package cardloop.pasted;

import cardloop.format.CardFormat;
import cardloop.pasted.Labels.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the lines of a paste one after the other. What it remembers of a line is little, and forgotten at the next but
 * one, so that damage stays where it is: a number that waits for its PIN, a label that waits for its value, and which
 * column a header put first.
 */
final class CardGatherer {
    private enum Announced {
        NOTHING,
        NUMBER,
        PIN
    }

    private static final Slice NOTHING = new Slice(0, 0);

    private final CardFormat format;
    private final List<CardLine> cards = new ArrayList<>();
    private Optional<CardLine> waiting = Optional.empty();
    private Announced announced = Announced.NOTHING;
    private boolean pinFirst;

    CardGatherer(CardFormat format) {
        this.format = format;
    }

    List<CardLine> cards() {
        stopWaiting();
        return cards;
    }

    void take(Line line) {
        Labels labels = Labels.of(line);
        if (labels.isEmpty()) {
            plain(line);
        } else if (labels.isAnnouncement()) {
            announce(labels.inOrder().getFirst());
        } else if (labels.isHeader()) {
            stopWaiting();
            announced = Announced.NOTHING;
            pinFirst = labels.isPinFirst();
        } else {
            announced = Announced.NOTHING;
            labelled(line, labels);
        }
    }

    private void announce(Labelled label) {
        if (!label.isPin()) {
            stopWaiting();
        }
        announced = label.isPin() ? Announced.PIN : Announced.NUMBER;
    }

    private void plain(Line line) {
        Announced before = announced;
        announced = Announced.NOTHING;
        if (before == Announced.PIN && waiting.isPresent()) {
            join(line, line.whole());
            return;
        }
        stopWaiting();
        List<CardLine> cut = new LineCut(line, format, pinFirst).cards(line.whole());
        boolean isNumberAlone = cut.size() == 1 && cut.getFirst().pin().isEmpty();
        if (before == Announced.NUMBER && isNumberAlone) {
            waiting = Optional.of(cut.getFirst());
        } else {
            cards.addAll(cut);
        }
    }

    /** More than one card may stand in a line: each label that comes again begins the next. */
    private void labelled(Line line, Labels labels) {
        Slice number = NOTHING;
        Slice pin = NOTHING;
        Slice before = labels.before();
        for (Labelled label : labels.inOrder()) {
            boolean isTaken = !(label.isPin() ? pin : number).isEmpty();
            if (isTaken && !label.field().isEmpty()) {
                close(line, number.isEmpty() ? before : number, pin);
                number = NOTHING;
                pin = NOTHING;
                before = NOTHING;
            }
            if (label.isPin() && !label.field().isEmpty()) {
                pin = label.field();
            } else if (!label.field().isEmpty()) {
                number = label.field();
            }
        }
        close(line, number.isEmpty() ? before : number, pin);
    }

    private void close(Line line, Slice number, Slice pin) {
        if (number.isEmpty() && waiting.isPresent()) {
            join(line, pin);
        } else if (!pin.isEmpty()) {
            stopWaiting();
            cards.add(line.card(format.hasNumber() ? number : NOTHING, pin));
        } else {
            stopWaiting();
            numberAlone(line, number);
        }
    }

    /** A field labelled as number may hold the PIN too, or the PIN may follow on the next line. */
    private void numberAlone(Line line, Slice number) {
        List<CardLine> cut = format.hasNumber()
                ? new LineCut(line, format, false).cards(number)
                : List.of(line.card(number, new Slice(number.end(), number.end())));
        if (cut.size() == 1 && cut.getFirst().pin().isEmpty()) {
            waiting = Optional.of(cut.getFirst());
        } else {
            cards.addAll(cut);
        }
    }

    private void join(Line line, Slice pin) {
        CardLine number = waiting.orElseThrow();
        waiting = Optional.empty();
        cards.add(
                format.hasNumber()
                        ? new CardLine(
                                number.lineNumber(),
                                number.number(),
                                number.numberOffset(),
                                line.number(),
                                line.in(pin),
                                pin.start())
                        : line.card(NOTHING, pin));
    }

    /** No PIN followed. Where the kind has no number, what was called one is the code itself. */
    private void stopWaiting() {
        waiting.ifPresent(alone -> cards.add(
                format.hasNumber()
                        ? alone
                        : new CardLine(alone.lineNumber(), "", 0, alone.number(), alone.numberOffset())));
        waiting = Optional.empty();
    }
}
