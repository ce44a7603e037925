package cardloop.reading.workers.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.Reading.Why;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerWordsTest {
    private static final Box BOX = new Box(10, 20, 30, 4, -7.5);

    @Test
    void aReadingSurvivesThePipe() throws IOException {
        var row = new RowReading(List.of(new Glyph('7', 912, BOX, List.of('1', 'Z'), true)), BOX);
        var done = new WorkerAnswer.Done(new Reading.Read(RowReading.absent(), row, false, Duration.ofMillis(321)));

        assertThat(WorkerWords.answer(WorkerWords.encoded(done))).isEqualTo(done);
    }

    @Test
    void furtherCardsOfThePhotoSurviveThePipe() throws IOException {
        var row = new RowReading(List.of(new Glyph('7', 912, BOX, List.of(), false)), BOX);
        var other = new Reading.Read(row, RowReading.absent(), false, Duration.ZERO);
        var done = new WorkerAnswer.Done(
                new Reading.Read(row, row, true, List.of(other, other), List.of(row.box()), Duration.ofMillis(321)));

        assertThat(WorkerWords.answer(WorkerWords.encoded(done))).isEqualTo(done);
    }

    @Test
    void everyReasonSurvivesThePipe() throws IOException {
        for (Why why : Why.values()) {
            var done = new WorkerAnswer.Done(new Reading.Unreadable(why));
            assertThat(WorkerWords.answer(WorkerWords.encoded(done))).isEqualTo(done);
        }
    }

    @Test
    void aRequestSurvivesThePipe() throws IOException {
        var shape = new RowShape(Field.PIN, "ABC123", 4, 8, List.of(4, 4), CheckDigit.named("luhn-mod-n:123ABC"));
        var request =
                new WorkerRequest.Read(new ReadingRequest(new byte[] {1, 2, 3}, List.of(shape), Proof.CALIBRATED));

        assertThat(WorkerWords.request(WorkerWords.encoded(request)))
                .isInstanceOfSatisfying(WorkerRequest.Read.class, read -> {
                    assertThat(read.request().image()).containsExactly(1, 2, 3);
                    assertThat(read.request().shapes()).containsExactly(shape);
                    assertThat(read.request().proof()).isEqualTo(Proof.CALIBRATED);
                });
    }

    @Test
    void printsAreAskedForWithTheirBoxes() throws IOException {
        var cover = new WorkerRequest.Cover(new byte[] {9}, List.of(BOX, BOX), 700);

        assertThat(WorkerWords.request(WorkerWords.encoded(cover)))
                .isInstanceOfSatisfying(WorkerRequest.Cover.class, read -> {
                    assertThat(read.boxes()).containsExactly(BOX, BOX);
                    assertThat(read.longestSide()).isEqualTo(700);
                });
    }

    @Test
    void aFrameThatEndsEarlyIsRefused() throws IOException {
        byte[] whole = WorkerWords.encoded(new WorkerRequest.Crop(new byte[50], BOX, 3));

        assertThatThrownBy(() -> WorkerWords.request(java.util.Arrays.copyOf(whole, 20)))
                .isInstanceOf(IOException.class);
    }
}
