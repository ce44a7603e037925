package cardloop.web.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Origin;
import cardloop.casebook.Progress;
import cardloop.format.CardFormats;
import cardloop.judging.ReasonCode;
import cardloop.reading.Box;
import cardloop.reading.CardPicture;
import cardloop.reading.Field;
import cardloop.reading.PhotoPrints;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import cardloop.reading.cards.barcode.ZxingBarcodeReader;
import cardloop.reading.cards.code.PhotoReading;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.picture.PhotoPrinter;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On cards that are drawn, read by our reader and typed right by their seller: no PIN is ever to be seen uncovered. */
class CoveredPhotoTest {
    private static final String NUMBER = "410628375";
    private static final String PIN = "739205814466";
    private static final String ORDER = "882016493375";
    private static final List<RowShape> SHAPES =
            RowShape.allOf(CardFormats.shipped().find("QQCARD").orElseThrow());

    /** Where {@link CardPicture} prints the PIN. */
    private static final int LEFT = 334;

    private static final int RIGHT = 760;
    private static final int TOP = 508;
    private static final int BOTTOM = 549;

    /** What makes the reader err. */
    private enum Card {
        PLAIN {
            @Override
            CardPicture drawn() {
                return CardPicture.of(NUMBER, PIN);
            }
        },
        WITH_AN_ORDER_NUMBER_OF_THE_SAME_SHAPE {
            @Override
            CardPicture drawn() {
                return CardPicture.of(NUMBER, PIN).printed(ORDER, 330, 440, 60);
            }
        },
        WITH_A_LARGER_ORDER_NUMBER_AND_A_SCRATCHED_PIN {
            @Override
            CardPicture drawn() {
                return CardPicture.of(NUMBER, PIN).printed(ORDER, 330, 700, 84).covered(400, 505, 130, 30);
            }
        },
        WITH_HALF_OF_THE_PIN_UNDER_SILVER {
            @Override
            CardPicture drawn() {
                return CardPicture.of(NUMBER, PIN).printed(ORDER, 330, 440, 60).covered(330, 495, 200, 70);
            }
        },
        WITH_NUMBER_AND_PIN_EXCHANGED_IN_LENGTH {
            @Override
            CardPicture drawn() {
                return CardPicture.of(ORDER, PIN);
            }
        },
        WITH_ANOTHER_CARDS_CODE_BELOW {
            @Override
            CardPicture drawn() {
                return CardPicture.of(NUMBER, PIN)
                        .printed("661204958", 330, 660, 50)
                        .printed(ORDER, 330, 730, 50);
            }
        };

        abstract CardPicture drawn();
    }

    @ParameterizedTest
    @EnumSource
    void thePinIsCoveredOrThePhotoIsNotShown(Card card) {
        byte[] photo = card.drawn().png();
        StoredReading reading = answered(read(photo));

        assertThat(pictures(photo, reading).covered(card()))
                .matches(png -> png.stream().allMatch(CoveredPhotoTest::isPainted));
    }

    @ParameterizedTest
    @EnumSource(names = {"WITH_AN_ORDER_NUMBER_OF_THE_SAME_SHAPE", "WITH_A_LARGER_ORDER_NUMBER_AND_A_SCRATCHED_PIN"})
    void aPhotoOfWhichTheReaderTookAnotherRowForThePinIsNotShown(Card card) {
        byte[] photo = card.drawn().png();
        StoredReading read = read(photo);

        assertThat(read.pin()).isEqualTo(ORDER);
        assertThat(pictures(photo, answered(read)).covered(card())).isEmpty();
        assertThat(pictures(photo, read).covered(card()))
                .as("also while nobody knows better: every row that looks like a code is painted over")
                .matches(png -> png.stream().allMatch(CoveredPhotoTest::isPainted));
    }

    @Test
    void aPhotoOfACardThatWasReadRightIsShown() {
        byte[] photo = Card.PLAIN.drawn().png();

        assertThat(pictures(photo, answered(read(photo))).covered(card())).isPresent();
    }

    private static StoredReading read(byte[] photo) {
        var reader =
                new PhotoReading(LineNet.shipped()::posteriors, _ -> "", new ZxingBarcodeReader(), System::nanoTime);
        Reading reading = reader.read(new ReadingRequest(photo, SHAPES));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return StoredReading.allOf((Reading.Read) reading).getFirst();
    }

    private static StoredReading answered(StoredReading read) {
        return read.with(Field.NUMBER, NUMBER).with(Field.PIN, PIN);
    }

    /** Of one grey wherever the PIN was printed. */
    private static boolean isPainted(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int paint = image.getRGB(LEFT, TOP);
            for (int y = TOP; y < BOTTOM; y++) {
                for (int x = LEFT; x < RIGHT; x++) {
                    if (image.getRGB(x, y) != paint) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredCardPictures pictures(byte[] photo, StoredReading reading) {
        return new StoredCardPictures(_ -> Optional.of(photo), new OneCard(reading), new InThisProcess());
    }

    private static CardCase card() {
        UUID any = new UUID(1, 1);
        Declared declared = new Declared(
                "QQCARD", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new CardCase(
                new CaseId(any),
                new Origin(any, 0, any, Optional.of(any)),
                declared,
                Optional.empty(),
                Optional.empty(),
                Progress.rejected(ReasonCode.USED),
                new CardCase.Past(Instant.EPOCH, 0, 0),
                Instant.EPOCH);
    }

    /** Keeps one card's reading. */
    private record OneCard(StoredReading reading) implements Readings {
        @Override
        public void save(CaseId caseId, StoredReading other) {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public Optional<StoredReading> find(CaseId caseId) {
            return Optional.of(reading);
        }

        @Override
        public List<StoredReading> besides(CaseId caseId) {
            return List.of();
        }

        @Override
        public void destroy(CaseId caseId) {
            throw new UnsupportedOperationException("nothing is destroyed here");
        }
    }

    /** Paints without a worker. */
    private record InThisProcess() implements PhotoPrints {
        @Override
        public Optional<byte[]> crop(byte[] image, Box box, int margin) {
            throw new UnsupportedOperationException("nothing is cut out here");
        }

        @Override
        public Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide) {
            try {
                return Optional.of(PhotoPrinter.of(image).covered(covered, longestSide));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
