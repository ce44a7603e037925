package cardloop.reading.cards.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.cards.weighing.Weighed.Agreement;
import cardloop.reading.cards.weighing.Weighed.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows of eleven digits, of which 79927398713 fits Luhn's check digit. */
class CheckedRowTest {
    private static final RowShape PLAIN = new RowShape(Field.PIN, "0123456789", 11, 11);
    private static final RowShape LUHN = PLAIN.checkedBy(CheckDigit.named("luhn"));

    private static Weighed sure(int digit) {
        return Weighed.of(List.of(new Candidate((char) digit, 1)), (char) digit);
    }

    private static Weighed torn(char likelier, double probability, char other, char said) {
        return Weighed.of(List.of(new Candidate(likelier, probability), new Candidate(other, 1 - probability)), said);
    }

    private static List<Weighed> row(String beginning, Weighed... rest) {
        var row = new ArrayList<Weighed>();
        beginning.chars().mapToObj(CheckedRowTest::sure).forEach(row::add);
        row.addAll(List.of(rest));
        return row;
    }

    private static String text(CheckedRow row) {
        return row.places().stream()
                .map(place -> place.isKnown() ? String.valueOf(place.value()) : "?")
                .collect(Collectors.joining());
    }

    @Test
    void aRowThatFitsStaysAsItIs() {
        List<Weighed> row = row("7992739871", torn('3', 0.6, '8', Opinion.SILENT));

        assertThat(CheckedRow.of(row, LUHN)).isEqualTo(new CheckedRow(row, Set.of()));
    }

    @Test
    void ofNearTiesTheOneThatFitsStandsAndIsDoubtful() {
        List<Weighed> row = row("7992739871", torn('8', 0.6, '3', '8'));
        CheckedRow checked = CheckedRow.of(row, LUHN);

        assertThat(text(checked)).isEqualTo("79927398713");
        assertThat(checked.doubted()).containsExactly(10);
        assertThat(checked.places().getLast().agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(checked.places().subList(0, 10)).isEqualTo(row.subList(0, 10));
    }

    @Test
    void whatIsPlainIsNotOverruledButNeverBeyondDoubt() {
        CheckedRow checked = CheckedRow.of(row("7992739871", torn('8', 0.999, '3', '8')), LUHN);

        assertThat(text(checked)).isEqualTo("79927398718");
        assertThat(checked.doubted()).containsExactly(10);
    }

    @Test
    void aCharacterNobodyCouldSeeIsToldByTheOthers() {
        CheckedRow checked = CheckedRow.of(
                row("7992739871", torn('8', 0.6, '1', Opinion.SILENT).seen(0.05)), LUHN);

        assertThat(text(checked)).isEqualTo("79927398713");
        assertThat(checked.doubted()).containsExactly(10);
    }

    @Test
    void twoCharactersNobodyCouldSeeStayMasked() {
        Weighed unseen = torn('8', 0.6, '1', Opinion.SILENT).seen(0.05);

        assertThat(text(CheckedRow.of(row("799273987", unseen, unseen), LUHN))).isEqualTo("799273987??");
    }

    @Test
    void withoutACheckDigitNothingIsTold() {
        List<Weighed> row =
                row("7992739871", torn('8', 0.6, '1', Opinion.SILENT).seen(0.05));

        assertThat(CheckedRow.of(row, PLAIN)).isEqualTo(new CheckedRow(row, Set.of()));
    }

    @Test
    void itPrintsNoCharacter() {
        assertThat(CheckedRow.of(row("7992739871", sure('3')), LUHN).toString()).doesNotContain("7", "9");
    }
}
