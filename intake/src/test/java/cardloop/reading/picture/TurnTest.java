package cardloop.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {
    /** Stored as two rows, 1 2 3 over 4 5 6; the expected rows are read off the EXIF standard's table of orientations. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456",
        "2, 3, 321654",
        "3, 3, 654321",
        "4, 3, 456123",
        "5, 2, 142536",
        "6, 2, 415263",
        "7, 2, 635241",
        "8, 2, 362514",
        "0, 3, 123456",
        "9, 3, 123456"
    })
    void aStoredPictureIsSeenAsTheCameraMeant(int exif, int width, String seen) {
        var stored = new GreyImage(3, 2, new byte[] {1, 2, 3, 4, 5, 6});

        GreyImage upright = Turn.ofExif(exif).apply(stored);

        var digits = new StringBuilder();
        for (byte pixel : upright.pixels()) {
            digits.append(pixel);
        }
        assertThat(upright.width()).isEqualTo(width);
        assertThat(digits).hasToString(seen);
    }

    @ParameterizedTest
    @CsvSource({"6, RIGHT", "3, HALF", "1, NONE"})
    void theOrientationIsReadFromExifInBothByteOrders(int value, Turn expected) throws Exception {
        byte[] jpeg = CardPicture.of("1", "2").scaled(0.1).jpeg();

        for (boolean little : new boolean[] {true, false}) {
            PhotoHeader header =
                    PhotoHeader.of(withOrientation(jpeg, value, little)).orElseThrow();
            assertThat(header.turn()).isEqualTo(expected);
            assertThat(header.width()).isEqualTo(140);
            assertThat(header.height()).isEqualTo(88);
        }
    }

    @Test
    void aPhotoWithoutExifIsNotTurned() {
        PhotoHeader header =
                PhotoHeader.of(CardPicture.of("1", "2").scaled(0.1).jpeg()).orElseThrow();

        assertThat(header.turn()).isEqualTo(Turn.NONE);
    }

    private static byte[] withOrientation(byte[] jpeg, int value, boolean little) throws Exception {
        var tiff = ByteBuffer.allocate(26)
                .order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        tiff.put((byte) (little ? 'I' : 'M')).put((byte) (little ? 'I' : 'M'));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) value);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        out.write(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
