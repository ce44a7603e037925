package cardloop.reading.calibration;

import cardloop.base.PinSeal;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Every card has the same key; sealed bytes say so and for whom. */
public final class OneKey implements PinSeal {
    public static final String NUMBER = "123456789";
    public static final String PIN = "123456789012";

    @Override
    public SealedPin seal(CardNumber number, CardPin pin, String context) {
        throw new UnsupportedOperationException("cards come sealed");
    }

    @Override
    public OpenedKey open(SealedPin sealed, String context) {
        return new OpenedKey(new CardNumber(NUMBER), CardPin.of(PIN));
    }

    @Override
    public byte[] sealBytes(byte[] clear, String context) {
        return (prefix(context) + new String(clear, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] openBytes(byte[] sealed, String context) {
        return Arrays.copyOfRange(sealed, prefix(context).length(), sealed.length);
    }

    private static String prefix(String context) {
        return "sealed:" + context + ":";
    }
}
