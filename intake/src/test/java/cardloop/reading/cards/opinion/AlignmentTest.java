package cardloop.reading.cards.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void equalTextsAnswerPlaceByPlace() {
        assertThat(Alignment.of("1234", "1234")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aMissingCharacterLeavesItsPlaceUnanswered() {
        assertThat(Alignment.of("12345", "1245")).containsExactly(0, 1, -1, 2, 3);
    }

    @Test
    void anExtraCharacterAnswersNothing() {
        assertThat(Alignment.of("1245", "12945")).containsExactly(0, 1, 3, 4);
    }

    @Test
    void anotherCharacterInTheSamePlaceAnswersIt() {
        assertThat(Alignment.of("1234", "1284")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void nothingAnswersNothing() {
        assertThat(Alignment.of("12", "")).containsExactly(-1, -1);
    }
}
