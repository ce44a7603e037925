package cardloop.reading.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Verdict;
import cardloop.reading.Retake;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampledPhotoGateTest {
    private static final String SMALL_WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=";

    private final SampledPhotoGate gate = new SampledPhotoGate();

    private PhotoQuality inspect(byte[] image) {
        return gate.inspect(image);
    }

    @Test
    void aClearPhotoIsGood() {
        PhotoQuality quality = inspect(card().jpeg());

        assertThat(quality.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(quality.retake()).isEmpty();
        assertThat(quality.sharpness()).isGreaterThan(0.5);
    }

    @Test
    void aPngIsAsGoodAsAJpeg() {
        assertThat(inspect(card().png()).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aTiltedNoisyPhotoIsNotRefused() {
        assertThat(inspect(card().turned(12).noisy(3, 25).jpeg()).verdict()).isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 not a photo|PDF",
                "PK\u0003\u0004 a zip|ZIP",
                "GIF89a and so on|GIF",
                "BM bitmap|BMP",
                "II*\u0000 tiff|TIFF",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>|SVG",
                "<!doctype html><p>photo|HTML",
                "hello|TXT",
                "''|''",
                "\u0001\u0002\u0003|''"
            })
    void otherFilesAreRefusedByName(String file, String name) {
        PhotoQuality quality = inspect(file.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(quality).isEqualTo(PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.UNSUPPORTED_FORMAT, name));
        assertThat(quality.text(Retake.UNSUPPORTED_FORMAT).zh()).contains(name).contains("JPEG");
    }

    @Test
    void aHeicPhotoIsRefusedWithAdvice() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspect(heic)).isEqualTo(PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.HEIC_FORMAT));
        assertThat(Retake.HEIC_FORMAT.text().zh()).contains("兼容性最佳");
    }

    @Test
    void aPictureNoCardFitsIntoIsRefused() {
        var strip = new BufferedImage(1, 20_000, BufferedImage.TYPE_INT_RGB);

        assertThat(inspect(CardPicture.of(strip).png()).retake()).containsExactly(Retake.ODD_SHAPE);
    }

    @Test
    void aPngOfThirtyThousandSquaredIsRefusedByItsHeader() throws IOException {
        assertThat(inspect(hugePng())).isEqualTo(PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.TOO_LARGE));
    }

    @Test
    void aFileOverTenMegabytesIsRefused() {
        byte[] image = Arrays.copyOf(card().jpeg(), SampledPhotoGate.MOST_BYTES + 1);

        assertThat(inspect(image).retake()).containsExactly(Retake.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9, 0.999})
    void aJpegCutOffAnywhereIsBroken(double kept) {
        byte[] image = card().jpeg();

        assertThat(inspect(Arrays.copyOf(image, (int) (image.length * kept))).verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aJpegWithAnEndButAHoleInTheMiddleIsBroken() {
        byte[] image = card().jpeg();
        byte[] cut = Arrays.copyOf(image, image.length / 2);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;

        assertThat(inspect(cut).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aPngCutOffIsBroken() {
        byte[] image = card().png();

        assertThat(inspect(Arrays.copyOf(image, image.length / 2)).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void noiseBehindASignatureIsBrokenAndNeverThrows() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            byte[] image = round % 2 == 0
                    ? card().scaled(0.2).jpeg()
                    : card().scaled(0.2).png();
            for (int hit = 0; hit < 12; hit++) {
                image[8 + random.nextInt(image.length - 8)] = (byte) random.nextInt();
            }
            assertThat(inspect(image).verdict()).isNotNull();
        }
    }

    @Test
    void aBlurredPhotoIsToBeTakenAgain() throws IOException {
        PhotoQuality quality = inspect(jpeg(blurred(card().image(), 61)));

        assertThat(quality.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(quality.retake()).isSubsetOf(Retake.BLURRED, Retake.NOTHING_VISIBLE);
    }

    @Test
    void aSlightlySoftPhotoIsNotRefused() throws IOException {
        assertThat(inspect(jpeg(blurred(card().image(), 9))).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aBlackPhotoIsTooDarkAndAWhiteOneTooBright() throws IOException {
        assertThat(inspect(plain(0x101010)).retake()).containsExactly(Retake.TOO_DARK);
        assertThat(inspect(plain(0xffffff)).retake()).containsExactly(Retake.TOO_BRIGHT);
        assertThat(inspect(plain(0x808080)).retake()).containsExactly(Retake.NOTHING_VISIBLE);
    }

    @Test
    void aThumbnailIsTooSmall() {
        assertThat(inspect(card().scaled(0.2).jpeg()).retake()).contains(Retake.TOO_SMALL);
    }

    @Test
    void webPictureFormatIsDecoded() {
        PhotoQuality quality = inspect(Base64.getDecoder().decode(SMALL_WEBP));

        assertThat(quality.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(quality.retake()).contains(Retake.TOO_SMALL);
    }

    @Test
    void everyRetakeSaysWhatToChangeInBothLanguages() {
        for (Retake retake : Retake.values()) {
            assertThat(retake.text().zh()).isNotBlank();
            assertThat(retake.text().en()).isNotBlank();
        }
    }

    private static CardPicture card() {
        return CardPicture.of("4827 1930 5567 2084", "WXHD-42NR-FYCG");
    }

    private static BufferedImage blurred(BufferedImage image, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1f / width);
        BufferedImage across = new ConvolveOp(new Kernel(width, 1, ones)).filter(image, null);
        BufferedImage down = new ConvolveOp(new Kernel(1, width, ones)).filter(across, null);
        return down.getSubimage(width, width, down.getWidth() - 2 * width, down.getHeight() - 2 * width);
    }

    private static byte[] plain(int rgb) throws IOException {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] hugePng() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = ByteBuffer.allocate(13);
        header.putInt(30_000).putInt(30_000).put((byte) 1).put((byte) 0);
        chunk(out, "IHDR", header.array());
        var deflater = new Deflater(9);
        deflater.setInput(new byte[30_000 * 3_751]);
        deflater.finish();
        byte[] packed = new byte[200_000];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(name);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
