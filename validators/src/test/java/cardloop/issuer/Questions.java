package cardloop.issuer;

import cardloop.card.BatchNo;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.format.CardFormats;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.throttle.Egress;
import java.util.Optional;

/** Questions and addresses for tests. */
final class Questions {
    static final Egress FROM_GUANGDONG = new Egress("127.0.0.11", new Region("CN-GD"));
    static final Egress FROM_ZHEJIANG = new Egress("127.0.0.12", new Region("CN-ZJ"));

    private static final CardFormats SHIPPED = CardFormats.shipped();

    private Questions() {}

    static Inquiry question(String id, String kind, String number, String pin, long yuan) {
        CardKey key = new CardKey(SHIPPED.find(kind).orElseThrow().kind(), new CardNumber(number), CardPin.of(pin));
        Optional<BatchNo> batch = SHIPPED.find(kind).orElseThrow().batchOf(key.number());
        return new Inquiry(new InquiryId(id), key, FaceValue.ofYuan(yuan), batch);
    }

    /** A moment no test waits for. */
    static long anyTime() {
        return System.nanoTime() + 60_000_000_000L;
    }
}
