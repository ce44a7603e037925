package cardloop.pasted;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Cuts one line into number and PIN: by labels, else by separators, else by the lengths of the kind. */
final class LineCut {
    private static final Slice NOTHING = new Slice(0, 0);

    private final String line;
    private final CardFormat format;

    private LineCut(String line, CardFormat format) {
        this.line = line;
        this.format = format;
    }

    static Optional<CardLine> of(String line, CardFormat format, int lineNumber) {
        Slice whole = new Slice(0, line.length()).trimmed(line);
        return whole.isEmpty() ? Optional.empty() : Optional.of(new LineCut(line, format).cut(whole, lineNumber));
    }

    private CardLine cut(Slice whole, int lineNumber) {
        List<Labels.Labelled> labels = Labels.in(line, whole);
        if (!labels.isEmpty()) {
            return byLabels(labels, whole, lineNumber);
        }
        if (!format.hasNumber()) {
            return card(lineNumber, NOTHING, whole);
        }
        List<Slice> fields = split(whole, Separators::strong);
        if (fields.size() == 2) {
            return card(lineNumber, fields.getFirst(), fields.getLast());
        }
        return bySeparators(whole, split(whole, Separators::any), lineNumber);
    }

    private CardLine byLabels(List<Labels.Labelled> labels, Slice whole, int lineNumber) {
        Slice before = new Slice(
                        whole.start(), Math.max(whole.start(), labels.getFirst().at()))
                .trimmed(line);
        Optional<Slice> pin = field(labels, true);
        Optional<Slice> number = field(labels, false);
        if (!format.hasNumber()) {
            return card(lineNumber, NOTHING, pin.or(() -> number).orElse(before));
        }
        if (pin.isEmpty() && number.isPresent()) {
            return bySeparators(number.get(), split(number.get(), Separators::any), lineNumber);
        }
        return card(lineNumber, number.orElse(before), pin.orElse(NOTHING));
    }

    private static Optional<Slice> field(List<Labels.Labelled> labels, boolean isPin) {
        return labels.stream()
                .filter(label -> label.isPin() == isPin && !label.field().isEmpty())
                .map(Labels.Labelled::field)
                .findFirst();
    }

    private CardLine bySeparators(Slice whole, List<Slice> parts, int lineNumber) {
        if (parts.size() == 2) {
            return card(lineNumber, parts.getFirst(), parts.getLast());
        }
        if (parts.size() == 1) {
            return byLength(whole, lineNumber);
        }
        int groups = groupsOfNumber(parts);
        return card(
                lineNumber,
                new Slice(whole.start(), parts.get(groups - 1).end()),
                new Slice(parts.get(groups).start(), whole.end()));
    }

    /** How many printed groups make up the number; 1 when they add up to no length it has. */
    private int groupsOfNumber(List<Slice> parts) {
        int length = 0;
        for (int i = 0; i + 1 < parts.size() && length < NormalisedText.MOST_CHARACTERS; i++) {
            length += NormalisedText.of(parts.get(i).in(line)).length();
            if (format.number() instanceof FieldRule.Shaped shaped
                    && shaped.lengths().contains(length)) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Number and PIN run together: cut only where the two lengths leave no choice. */
    private CardLine byLength(Slice whole, int lineNumber) {
        NormalisedText text = NormalisedText.of(whole.in(line));
        if (format.number() instanceof FieldRule.Shaped number
                && format.pin() instanceof FieldRule.Shaped pin
                && number.lengths().size() == 1
                && pin.lengths().size() == 1
                && text.length() == number.longest() + pin.longest()) {
            int cut = whole.start() + text.startOf(number.longest());
            return card(lineNumber, new Slice(whole.start(), cut), new Slice(cut, whole.end()));
        }
        return card(lineNumber, whole, new Slice(whole.end(), whole.end()));
    }

    private List<Slice> split(Slice whole, IntPredicate isSeparator) {
        List<Slice> parts = new ArrayList<>();
        int start = whole.start();
        for (int at = whole.start(); at <= whole.end(); at++) {
            if (at == whole.end() || isSeparator.test(line.charAt(at))) {
                Slice part = new Slice(start, at).trimmed(line);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = at + 1;
            }
        }
        return parts;
    }

    private CardLine card(int lineNumber, Slice number, Slice pin) {
        return new CardLine(lineNumber, number.in(line), number.start(), pin.in(line), pin.start());
    }
}
