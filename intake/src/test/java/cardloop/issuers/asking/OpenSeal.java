package cardloop.issuers.asking;

import cardloop.base.PinSeal;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.SealedPin;

/** Opens whatever is sealed as one card. */
final class OpenSeal implements PinSeal {
    @Override
    public SealedPin seal(CardNumber number, CardPin pin, String context) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }

    @Override
    public OpenedKey open(SealedPin sealed, String context) {
        return new OpenedKey(new CardNumber("123456789"), CardPin.of("123456789012"));
    }

    @Override
    public byte[] sealBytes(byte[] clear, String context) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }

    @Override
    public byte[] openBytes(byte[] sealed, String context) {
        throw new UnsupportedOperationException("nothing is sealed here");
    }
}
