package cardloop.submission.opening;

import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.pasted.CardLine;
import cardloop.pasted.CardLines;
import cardloop.submission.CardReceipt;
import cardloop.submission.FoundFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pasted text cut into cards of the kind chosen, and findings put back into their lines. */
public final class PastedLines {
    private final CardFormats formats;

    public PastedLines(CardFormats formats) {
        this.formats = formats;
    }

    List<CardLine> of(String kind, String text) {
        return formats.find(DeclaredFields.kind(kind))
                .map(format -> CardLines.of(text, format))
                .orElseGet(() -> uncut(text));
    }

    /** Nobody knows how a card of an unknown kind is cut: each line is one, so that each is told its fault. */
    private static List<CardLine> uncut(String text) {
        List<CardLine> cards = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                cards.add(new CardLine(i + 1, "", 0, lines[i], 0));
            }
        }
        return cards;
    }

    /** The receipt as the line it came from reads. */
    static CardReceipt inLine(CardReceipt card, CardLine line) {
        List<FoundFault> findings = card.findings().stream()
                .map(fault -> fault.shifted(offset(fault, line)))
                .toList();
        return new CardReceipt(
                card.index(), card.id(), card.reference(), Optional.of(line.lineNumber()), card.outcome(), findings);
    }

    private static int offset(FoundFault fault, CardLine line) {
        if (fault.field().equals(Finding.Field.NUMBER.name())) {
            return line.numberOffset();
        }
        return fault.field().equals(Finding.Field.PIN.name()) ? line.pinOffset() : 0;
    }
}
