package cardloop.reading.cards.rows;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowFinderTest {
    private static final int GROUND = 120;

    /** Print of 17 digits whose edges have these grey levels; its faces are as bright as the ground. */
    private static GreyImage embossed(int lit, int shaded) {
        return printed(lit, shaded, GROUND);
    }

    private static GreyImage printed(int lit, int shaded, int face) {
        var picture = new BufferedImage(1_000, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, (byte) GROUND);
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 52));
        write(pen, lit, -2);
        write(pen, shaded, 2);
        write(pen, face, 0);
        pen.dispose();
        return new GreyImage(picture.getWidth(), picture.getHeight(), pixels);
    }

    private static void write(Graphics2D pen, int grey, int by) {
        pen.setColor(new Color(grey, grey, grey));
        pen.drawString("42233571912729565", 200 + by, 320 + by);
    }

    private static boolean isTheRow(Box box) {
        return Math.abs(box.centreY() - 300) < 15 && box.width() > 400 && box.height() > 25 && box.height() < 60;
    }

    @Test
    void anEmbossedRowIsFoundByItsLitAndItsShadedEdge() {
        assertThat(new RowFinder().find(embossed(200, 40)))
                .anySatisfy(row -> assertThat(isTheRow(row.box())).isTrue());
    }

    private static double height(GreyImage picture) {
        return new RowFinder()
                .find(picture).stream()
                        .map(TextRow::box)
                        .filter(RowFinderTest::isTheRow)
                        .findFirst()
                        .orElseThrow()
                        .height();
    }

    @Test
    void anEmbossedRowIsCutNearlyAsCloseAsPlainPrint() {
        assertThat(height(embossed(200, 40)) / height(printed(GROUND, GROUND, 40)))
                .isLessThan(1.15);
    }

    @Test
    void aReliefIsNoLessLegibleForHavingTwoEdgesAndPlainPrintIsNoRelief() {
        Quad row = Quad.of(new Box(465, 302, 530, 44, 0));

        assertThat(Legibility.of(embossed(200, 40), row).quiet()).isLessThan(0.6);
        assertThat(Legibility.ofRelief(embossed(200, 40), row).quiet()).isGreaterThan(0.9);
        assertThat(Legibility.ofRelief(embossed(GROUND, 40), row).quiet()).isZero();
    }

    @Test
    void aPlainPlaceHoldsNoRow() {
        assertThat(new RowFinder().find(embossed(GROUND, GROUND))).isEmpty();
    }
}
