package cardloop.reading.cards.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.CardPicture;
import cardloop.reading.picture.GreyImage;
import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZxingBarcodeReaderTest {
    private static final String NUMBER = "4827193055672084";

    private final BarcodeReader reader = new ZxingBarcodeReader();

    private static CardPicture card(BufferedImage code) {
        return CardPicture.of(NUMBER, "WXHD 42NR FYCG").with(code, 900, 600);
    }

    private static GreyImage grey(CardPicture card) {
        BufferedImage image = card.image();
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (image.getRGB(i % image.getWidth(), Math.floorDiv(i, image.getWidth())) >> 8);
        }
        return new GreyImage(image.getWidth(), image.getHeight(), pixels);
    }

    private List<String> read(CardPicture card) {
        return reader.find(grey(card)).stream()
                .flatMap(code -> code.words().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -9, 90, 180, 270})
    void aQrCodeIsReadAtAnyQuarterTurnAndSomeTilt(double degrees) {
        assertThat(read(card(ZxingPicture.qr(NUMBER, 220)).turned(degrees))).containsExactly(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 4, 90, 180, 270})
    void barsAreReadAtAnyQuarterTurnAndLittleTilt(double degrees) {
        BufferedImage bars = ZxingPicture.of(BarcodeFormat.CODE_128, NUMBER, 420, 130);

        assertThat(read(card(bars).turned(degrees))).containsExactly(NUMBER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF_417", "CODE_93"})
    void otherSymbologiesWithACheckAreRead(BarcodeFormat format) {
        assertThat(read(card(ZxingPicture.of(format, NUMBER, 420, 200)))).containsExactly(NUMBER);
    }

    @Test
    void whatNamesGoodsIsLeftAlone() {
        assertThat(read(card(ZxingPicture.of(BarcodeFormat.EAN_13, "6901234567892", 420, 130))))
                .isEmpty();
    }

    @Test
    void severalCodesAreAllRead() {
        CardPicture card = card(ZxingPicture.qr(NUMBER, 220)).with(ZxingPicture.qr("WXHD42NRFYCG", 220), 100, 600);

        assertThat(read(card)).containsExactlyInAnyOrder(NUMBER, "WXHD42NRFYCG");
    }

    @Test
    void itStandsWhereItIsSaidToStand() {
        Barcode code = reader.find(grey(card(ZxingPicture.qr(NUMBER, 220)))).getFirst();

        assertThat(code.box().centreX()).isBetween(960.0, 1060.0);
        assertThat(code.box().centreY()).isBetween(660.0, 760.0);
    }

    @Test
    void wordsAreToldApartAndCodesKeptWhole() {
        assertThat(new Barcode("卡号:1234 5678,密码:ab-12", Box.NOWHERE).words()).containsExactly("12345678", "AB12");
        assertThat(new Barcode("https://example.com/c?k=AB12", Box.NOWHERE).words())
                .contains("AB12");
        assertThat(new Barcode("，。", Box.NOWHERE).words()).isEmpty();
    }

    @Test
    void noiseHoldsNothingAndBreaksNothing() {
        byte[] noise = new byte[640 * 480];
        new Random(11).nextBytes(noise);

        assertThat(reader.find(new GreyImage(640, 480, noise))).isEmpty();
        assertThat(reader.find(new GreyImage(1, 1, new byte[1]))).isEmpty();
    }

    @Test
    void itsTextIsNotPrinted() {
        assertThat(new Barcode(NUMBER, Box.NOWHERE)).hasToString("Barcode(16 characters)");
    }
}
