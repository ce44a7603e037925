package cardloop.web.pages.sell;

import cardloop.card.FaceValue;
import cardloop.casebook.Price;
import cardloop.format.CardFormat;
import cardloop.pasted.CardLine;
import cardloop.pasted.CardLines;
import cardloop.pasted.PastedKinds;
import cardloop.recognition.Recogniser;
import cardloop.submission.PastedSubmission;
import cardloop.submission.SubmissionRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a pasted text would become, and what would be paid for it.
 *
 * @param payoutFen for the good lines together, 0 while the face value is not known
 * @param looksLike where no line is good: another kind that most lines have the shape of
 */
record Preview(List<PreviewLine> lines, long good, long payoutFen, boolean tooMany, Optional<CardFormat> looksLike) {
    /** Of as many cards as may be sent, with number, PIN and their labels on lines of their own. */
    private static final int MOST_LINES = 4 * SubmissionRequest.MOST_CARDS;

    Preview {
        lines = List.copyOf(lines);
    }

    static Preview of(String text, CardFormat format, String faceValue, String region, Recogniser recogniser) {
        boolean tooLong = text.length() > PastedSubmission.LONGEST_TEXT
                || text.lines()
                                .filter(line -> !line.isBlank())
                                .limit(MOST_LINES + 1)
                                .count()
                        > MOST_LINES;
        List<CardLine> cut = tooLong ? List.of() : CardLines.of(text, format);
        boolean tooMany = tooLong || cut.size() > SubmissionRequest.MOST_CARDS;
        List<PreviewLine> lines = cut.stream()
                .limit(SubmissionRequest.MOST_CARDS)
                .map(line -> PreviewLine.of(line, format, faceValue, region))
                .toList();
        long good = lines.stream().filter(PreviewLine::isGood).count();
        Optional<CardFormat> looksLike =
                good > 0 || cut.isEmpty() ? Optional.empty() : otherKind(text, format, recogniser);
        return new Preview(lines, good, good * payoutOfOne(format, faceValue), tooMany, looksLike);
    }

    /** Only the likeliest is told, and only when the kind chosen is none of those that fit. */
    private static Optional<CardFormat> otherKind(String text, CardFormat format, Recogniser recogniser) {
        List<CardFormat> likeliest = PastedKinds.of(text, recogniser).likeliest();
        return likeliest.contains(format)
                ? Optional.empty()
                : likeliest.stream().findFirst();
    }

    /** Lines with a fault, at most those a person reads. */
    public List<PreviewLine> faulty() {
        return lines.stream().filter(line -> !line.isGood()).limit(20).toList();
    }

    private static long payoutOfOne(CardFormat format, String faceValue) {
        try {
            return Price.of(FaceValue.parseYuan(faceValue), format.ratePercentHundredths())
                    .payoutFen();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
