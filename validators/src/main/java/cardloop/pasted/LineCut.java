package cardloop.pasted;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.text.NormalisedText;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one line without labels into cards: by separators, else by the lengths of the kind. Several cards are cut out of
 * one line only where the lengths leave no choice.
 */
final class LineCut {
    private static final Slice NOTHING = new Slice(0, 0);

    private final Line line;
    private final CardFormat format;
    private final boolean pinFirst;

    LineCut(Line line, CardFormat format, boolean pinFirst) {
        this.line = line;
        this.format = format;
        this.pinFirst = pinFirst;
    }

    /** At least one card; what cannot be cut is one as a whole. */
    List<CardLine> cards(Slice whole) {
        List<Slice> columns = line.split(whole, Separators::strong);
        List<Slice> parts = columns.size() == 1 ? line.split(whole, Separators::any) : columns;
        List<CardLine> several = several(whole, columns, parts);
        if (!several.isEmpty()) {
            return several;
        }
        return List.of(format.hasNumber() ? one(whole, parts) : alone(whole, columns));
    }

    private List<CardLine> several(Slice whole, List<Slice> columns, List<Slice> parts) {
        if (columns.size() > 1 && columns.stream().allMatch(this::isWholeCard)) {
            return columns.stream().flatMap(column -> cards(column).stream()).toList();
        }
        List<CardLine> alternating = alternating(parts);
        return alternating.isEmpty() ? runOn(whole, parts.size() > 1) : alternating;
    }

    /** Number, PIN, number, PIN: each has a length of its own field. */
    private List<CardLine> alternating(List<Slice> parts) {
        int each = format.hasNumber() ? 2 : 1;
        List<CardLine> cards = new ArrayList<>();
        for (int at = 0; at + each <= parts.size(); at += each) {
            if (!isPair(parts, at)) {
                return List.of();
            }
            cards.add(pair(parts, at));
        }
        return cards.size() > 1 && parts.size() % each == 0 ? cards : List.of();
    }

    private boolean isPair(List<Slice> parts, int at) {
        return format.hasNumber()
                ? has(format.number(), parts.get(pinFirst ? at + 1 : at))
                        && has(format.pin(), parts.get(pinFirst ? at : at + 1))
                : has(format.pin(), parts.get(at));
    }

    private CardLine pair(List<Slice> parts, int at) {
        if (!format.hasNumber()) {
            return line.card(NOTHING, parts.get(at));
        }
        return pinFirst ? line.card(parts.get(at + 1), parts.get(at)) : line.card(parts.get(at), parts.get(at + 1));
    }

    /**
     * Cards run together, two or more: every so many characters one begins. Where the line has separators, one must stand
     * at each cut; a lost character is found out by that.
     */
    private List<CardLine> runOn(Slice whole, boolean isSeparated) {
        int number = onlyLength(format.number());
        int pin = onlyLength(format.pin());
        List<CardLine> cards = new ArrayList<>();
        int at = whole.start();
        while (number >= 0 && pin > 0 && at < whole.end()) {
            NormalisedText rest = NormalisedText.of(CharBuffer.wrap(line.text(), at, whole.end()));
            if (rest.length() < number + pin) {
                return List.of();
            }
            int end = at + rest.endOf(number + pin - 1);
            int next = rest.length() == number + pin ? whole.end() : at + rest.startOf(number + pin);
            if (isSeparated && next == end && next < whole.end()) {
                return List.of();
            }
            cards.add(cutAt(at, number == 0 ? at : at + rest.startOf(number), end));
            at = next;
        }
        return cards.size() > 1 ? cards : List.of();
    }

    private CardLine cutAt(int start, int cut, int end) {
        return line.card(new Slice(start, cut).trimmed(line.text()), new Slice(cut, end));
    }

    /** A kind without number: the one column that has its length, else the whole. */
    private CardLine alone(Slice whole, List<Slice> columns) {
        List<Slice> fitting =
                columns.stream().filter(column -> has(format.pin(), column)).toList();
        return line.card(NOTHING, fitting.size() == 1 ? fitting.getFirst() : whole);
    }

    /** The only two neighbours with the lengths of number and PIN; other columns, such as an index, do not matter. */
    private CardLine one(Slice whole, List<Slice> parts) {
        if (parts.size() == 2) {
            return pair(parts, 0);
        }
        if (parts.size() == 1) {
            return byLength(whole);
        }
        List<Integer> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < parts.size() && pairs.size() < 2; at++) {
            if (isPair(parts, at)) {
                pairs.add(at);
            }
        }
        return pairs.size() == 1 ? pair(parts, pairs.getFirst()) : byGroups(whole, line.split(whole, Separators::any));
    }

    /** The first printed groups that add up to a length of the number; the first part when none do. */
    private CardLine byGroups(Slice whole, List<Slice> parts) {
        int groups = 1;
        int length = 0;
        for (int i = 0; i + 1 < parts.size() && length < NormalisedText.MOST_CHARACTERS; i++) {
            length += NormalisedText.of(line.in(parts.get(i))).length();
            if (format.number() instanceof FieldRule.Shaped shaped
                    && shaped.lengths().contains(length)) {
                groups = i + 1;
                break;
            }
        }
        return line.card(
                new Slice(whole.start(), parts.get(groups - 1).end()),
                new Slice(parts.get(groups).start(), whole.end()));
    }

    /** Number and PIN run together: cut only where the two lengths leave no choice. */
    private CardLine byLength(Slice whole) {
        int number = onlyLength(format.number());
        NormalisedText text = NormalisedText.of(line.in(whole));
        if (number > 0 && onlyLength(format.pin()) > 0 && text.length() == number + onlyLength(format.pin())) {
            return cutAt(whole.start(), whole.start() + text.startOf(number), whole.end());
        }
        return line.card(whole, new Slice(whole.end(), whole.end()));
    }

    /** Whether a column holds number and PIN by itself, and could not be one of them. */
    private boolean isWholeCard(Slice column) {
        int length = NormalisedText.of(line.in(column)).length();
        return format.hasNumber()
                && length == onlyLength(format.number()) + onlyLength(format.pin())
                && !has(format.number(), column)
                && !has(format.pin(), column);
    }

    private boolean has(FieldRule rule, Slice part) {
        NormalisedText text = NormalisedText.of(line.in(part));
        return rule instanceof FieldRule.Shaped shaped
                && !text.isCut()
                && shaped.lengths().contains(text.length());
    }

    /** The one length of a field, 0 where the kind has none, far below 0 where there is a choice. */
    private static int onlyLength(FieldRule rule) {
        return switch (rule) {
            case FieldRule.NotPrinted() -> 0;
            case FieldRule.NotKnown() -> -NormalisedText.MOST_CHARACTERS;
            case FieldRule.Shaped shaped ->
                shaped.lengths().size() == 1 ? shaped.longest() : -NormalisedText.MOST_CHARACTERS;
        };
    }
}
