package cardloop.web.pages.sell;

import cardloop.format.CardFormat;
import cardloop.format.Finding;
import cardloop.format.FormatVerdict;
import cardloop.format.TypedCard;
import cardloop.pasted.CardLine;
import java.util.List;
import java.util.Optional;

/**
 * One pasted line as it would be taken; nothing is stored yet. Holds no PIN.
 *
 * @param line from 1, blank lines counted
 * @param number masked; empty when the line is not well formed
 * @param faults none when the line is well formed
 */
record PreviewLine(int line, String number, List<Fault> faults) {
    PreviewLine {
        faults = List.copyOf(faults);
    }

    /**
     * A finding where it stands in its line.
     *
     * @param line from 1; that of the PIN may be another than that of the number
     * @param from 0-based place in the line; -1 when the fault has no place in it
     * @param length characters meant
     * @param chips what may have been meant, a button each
     */
    record Fault(Finding finding, int line, int from, int length, List<SuggestionChip> chips) {
        public boolean hasPlace() {
            return from >= 0;
        }

        /** Whether the chip puts characters just where this points, so that the place need not be said again. */
        public boolean isFilledBy(SuggestionChip chip) {
            return chip.from() == from && chip.length() == length && !chip.put().isEmpty();
        }
    }

    static PreviewLine of(CardLine line, CardFormat format, String faceValue, String region) {
        TypedCard typed = new TypedCard(format.code(), line.number(), line.pin(), faceValue, region, "", "");
        return switch (format.check(typed)) {
            case FormatVerdict.WellFormedCard good ->
                new PreviewLine(line.lineNumber(), good.key().number().masked(), List.of());
            case FormatVerdict.MalformedCard(List<Finding> findings) -> {
                List<SuggestionChip> chips = SuggestionChip.of(line, format);
                List<Fault> faults =
                        findings.stream().map(finding -> fault(finding, line)).toList();
                yield new PreviewLine(line.lineNumber(), "", withChips(faults, chips));
            }
        };
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    private static Fault fault(Finding finding, CardLine line) {
        int at = finding.field() == Finding.Field.PIN ? line.pinLineNumber() : line.lineNumber();
        return offset(finding.field(), line)
                .map(offset -> new Fault(finding, at, offset + finding.position(), finding.length(), List.of()))
                .orElseGet(() -> new Fault(finding, at, -1, 0, List.of()));
    }

    /** Each chip under the fault that points at its place, else under the first of its field. */
    private static List<Fault> withChips(List<Fault> faults, List<SuggestionChip> chips) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.finding,
                        fault.line,
                        fault.from,
                        fault.length,
                        chips.stream()
                                .filter(chip ->
                                        home(chip, faults).filter(fault::equals).isPresent())
                                .toList()))
                .toList();
    }

    private static Optional<Fault> home(SuggestionChip chip, List<Fault> faults) {
        List<Fault> ofField = faults.stream()
                .filter(fault -> fault.finding.field() == chip.field())
                .toList();
        return ofField.stream()
                .filter(fault -> chip.from() >= fault.from && chip.end() <= fault.from + fault.length)
                .findFirst()
                .or(() -> ofField.stream().findFirst());
    }

    private static Optional<Integer> offset(Finding.Field field, CardLine line) {
        return switch (field) {
            case NUMBER -> Optional.of(line.numberOffset());
            case PIN -> Optional.of(line.pinOffset());
            case LINE -> Optional.of(0);
            case KIND, FACE_VALUE, REGION, BATCH, EXPIRES_ON -> Optional.empty();
        };
    }
}
