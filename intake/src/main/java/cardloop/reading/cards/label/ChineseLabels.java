package cardloop.reading.cards.label;

import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.RowCut;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chinese labels, which neither recogniser reads: the characters 密 and 码, which end the names of a PIN (密码, 兑换码, 充值码),
 * and 号, which ends those of a number (卡号, 序列号), looked for by their likeness to small pictures of them.
 */
final class ChineseLabels {
    private static final List<CharacterPicture> PICTURES = CharacterPicture.shipped();
    private static final List<CharacterPicture> OF_A_PIN = PICTURES.subList(0, 2);
    private static final List<CharacterPicture> OF_A_NUMBER = PICTURES.subList(2, 3);

    /** Sizes of a label's characters, in heights of the row's. */
    private static final double[] SIZES = {0.5, 0.62, 0.77, 0.95, 1.18};

    /**
     * Of two rows' likenesses to either, how far apart they must lie: without any label it was below 0.1 on sixty photos,
     * beside a Latin word 0.16 on another.
     */
    private static final double CLEAR = 0.2;

    private static final double FAR_LEFT = 16;
    private static final double FAR_ABOVE = 2.8;
    private static final double INDENT = 4;
    private static final double ALONG_THE_ROW = 8;

    private final GreyImage picture;

    ChineseLabels(GreyImage picture) {
        this.picture = picture;
    }

    /** Above 0 when number and PIN are what the labels name them, below 0 when they are exchanged, 0 when nothing says so. */
    double lean(TextRow number, TextRow pin) {
        double lean = pinRatherThanNumber(pin) - pinRatherThanNumber(number);
        return Math.abs(lean) < CLEAR ? 0 : lean;
    }

    private double pinRatherThanNumber(TextRow row) {
        double[] pin = new double[1];
        double[] number = new double[1];
        Arrays.stream(SIZES)
                .boxed()
                .flatMap(size -> around(row.quad())
                        .flatMap(place -> scaled(place, size * row.quad().height())))
                .forEach(region -> {
                    pin[0] = Math.max(pin[0], likeness(region, OF_A_PIN));
                    number[0] = Math.max(number[0], likeness(region, OF_A_NUMBER));
                });
        return pin[0] - number[0];
    }

    private static double likeness(GreyImage region, List<CharacterPicture> pictures) {
        return pictures.stream().mapToDouble(one -> one.bestOn(region)).max().orElse(0);
    }

    /** Before the row and above its beginning. */
    private static Stream<Quad> around(Quad row) {
        double step = row.height() / row.width();
        return Stream.of(
                row.part(-FAR_LEFT * step, -0.5, 0.05 * step, 1.5),
                row.part(-INDENT * step, -FAR_ABOVE, Math.min(1, ALONG_THE_ROW * step), 0));
    }

    /** The place so large that characters of this height are as large as the pictures. */
    private Stream<GreyImage> scaled(Quad place, double characterPixels) {
        int height = (int) Math.round(place.height() * CharacterPicture.SIZE / characterPixels);
        return height < CharacterPicture.SIZE
                ? Stream.empty()
                : Stream.of(RowCut.of(picture, new TextRow(place, 0, false, 0), height, 0)
                        .image());
    }
}
