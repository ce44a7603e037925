package cardloop.reading.readout;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.CardPicture;
import cardloop.reading.CardReader;
import cardloop.reading.Glyph;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadApplicationTest {
    private static final Box ANYWHERE = new Box(1, 1, 1, 1, 0);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<ReadingRequest> asked = new ArrayList<>();
    private String photo = "";

    @BeforeEach
    void writePhoto() throws IOException {
        Path file = folder.resolve("card.jpg");
        Files.write(file, CardPicture.of("1234", "5678").scaled(0.5).jpeg());
        photo = file.toString();
    }

    /** Answers every photo with the same codes, for certain where the request allows it. */
    private CardReader reads(String number, String pin) {
        return request -> {
            asked.add(request);
            boolean certain = request.proof() == Proof.CALIBRATED;
            return new Reading.Read(row(number), row(pin), certain, Duration.ofMillis(5));
        };
    }

    /** A photo of two cards, of which the second is certain or not. */
    private static CardReader readsTwo(boolean certain) {
        var second = new Reading.Read(row("210987654321"), row("87654321"), certain, Duration.ZERO);
        return _ -> new Reading.Read(
                row("123456789012"), row("12345678"), true, List.of(second), List.of(), Duration.ofMillis(5));
    }

    private static RowReading row(String code) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < code.length(); i++) {
            glyphs.add(new Glyph(code.charAt(i), 991, ANYWHERE, List.of('8'), false));
        }
        return new RowReading(glyphs, ANYWHERE);
    }

    private int run(CardReader reader, String... words) {
        return ReadApplication.run(
                words, () -> reader, () -> 0, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void onePhotoIsOneLine() {
        int status = run(reads("123456789012", "12345678"), "--number=\\d{12}", "--pin=\\d{8}", photo);

        assertThat(status).isEqualTo(4);
        assertThat(out.toString())
                .endsWith("}\n")
                .containsOnlyOnce("\n")
                .contains("\"file\":\"" + photo + "\"", "\"verdict\":\"doubtful\"", "\"text\":\"123456789012\"")
                .contains("\"confidencePermille\":991", "\"alternatives\":[\"8\"]", "\"sharpness\":");
        assertThat(asked.getFirst().proof()).isEqualTo(Proof.NONE);
    }

    @Test
    void whereAllIsCertainTheStatusIsNought() {
        assertThat(run(reads("", "12345678"), "--pin=\\d{8}", "--as-calibrated", photo, photo))
                .isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.contains("\"verdict\":\"certain\""));
    }

    @Test
    void aCodeThatDoesNotFitItsCheckDigitIsNotCertain() {
        int status = run(reads("", "12345678"), "--pin=\\d{8}", "--check=luhn", "--as-calibrated", photo);

        assertThat(status).isEqualTo(4);
        assertThat(asked.getFirst().shapes().getFirst().check().key()).isEqualTo("luhn");
        assertThat(out.toString()).contains("\"fitsCheck\":false", "\"text\":\"12345678\"");
    }

    @Test
    void whereNoPinIsLookedForTheCheckDigitIsTheNumbers() {
        run(reads("79927398713", ""), "--number=\\d{11}", "--check=luhn", photo);

        assertThat(asked.getFirst().shapes().getFirst().check().key()).isEqualTo("luhn");
        assertThat(out.toString()).contains("\"fitsCheck\":true");
    }

    @Test
    void aMissingFileIsSaidAndTheOthersAreRead() {
        String missing = folder.resolve("none.jpg").toString();

        assertThat(run(reads("", "12345678"), "--pin=\\d{8}", "--as-calibrated", missing, photo))
                .isEqualTo(4);
        assertThat(err.toString()).contains("none.jpg: cannot be read");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void whereNoFileCanBeReadTheStatusIsUsage() {
        assertThat(run(reads("", ""), "--pin=\\d{8}", folder.resolve("none.jpg").toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongWordsAreUsage() {
        CardReader any = reads("", "");

        assertThat(run(any)).isEqualTo(2);
        assertThat(run(any, "--pin=\\d+", photo)).isEqualTo(2);
        assertThat(run(any, "--kind=NO_SUCH", photo)).isEqualTo(2);
        assertThat(run(any, "--kind=SZX", "--pin=\\d{8}", photo)).isEqualTo(2);
        assertThat(run(any, "--check=luhn", photo)).isEqualTo(2);
        assertThat(run(any, "--pin=\\d{8}", "--check=nonesuch", photo)).isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(err.toString()).contains("one class of characters with a length", "there is no kind 'NO_SUCH'");
    }

    @Test
    void withoutOptionsTheKindsThatFitAreNamed() {
        run(reads("12345678901234567", "123456789012345678"), photo);

        assertThat(asked.getFirst().shapes()).hasSizeGreaterThan(8);
        assertThat(out.toString()).contains("\"kinds\":[").contains("\"SZX\"").doesNotContain("\"JD_E\"");
    }

    @Test
    void aPhotoThatCannotBeReadSaysWhy() {
        int status = run(_ -> new Reading.Unreadable(Reading.Why.NO_ROW_FOUND), "--pin=\\d{8}", photo);

        assertThat(status).isEqualTo(4);
        assertThat(out.toString()).contains("\"verdict\":\"unreadable\"", "\"why\":\"NO_ROW_FOUND\"", "\"pin\":null");
    }

    @Test
    void furtherCardsOfAPhotoStandOnItsLine() {
        assertThat(run(readsTwo(true), "--number=\\d{12}", "--pin=\\d{8}", "--check=luhn", photo))
                .isEqualTo(4);
        assertThat(out.toString().lines()).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(out.toString());
        assertThat(line.at("/pin/text").asString()).isEqualTo("12345678");
        assertThat(line.at("/others").size()).isEqualTo(1);
        assertThat(line.at("/others/0/verdict").asString()).isEqualTo("doubtful");
        assertThat(line.at("/others/0/number/text").asString()).isEqualTo("210987654321");
        assertThat(line.at("/others/0/pin/characters/0/value").asString()).isEqualTo("8");
        assertThat(line.at("/others/0/fitsCheck").asBoolean(true)).isFalse();
        assertThat(line.at("/others/0/kinds").isArray()).isTrue();
    }

    @Test
    void aPhotoIsCertainWhenEachOfItsCardsIs() {
        assertThat(run(readsTwo(true), "--number=\\d{12}", "--pin=\\d{8}", photo))
                .isZero();
        assertThat(run(readsTwo(false), "--number=\\d{12}", "--pin=\\d{8}", photo))
                .isEqualTo(4);
        assertThat(out.toString().lines()).allMatch(line -> line.contains("\"verdict\":\"certain\""));
    }

    @Test
    void aReaderThatCannotWorkHereIsAFailure() {
        assertThat(run(_ -> new Reading.Unreadable(Reading.Why.READER_UNAVAILABLE), "--pin=\\d{8}", photo))
                .isEqualTo(1);
    }
}
