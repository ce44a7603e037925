package cardloop.inquiry;

import cardloop.card.BatchNo;
import cardloop.card.CardKey;
import cardloop.card.FaceValue;
import java.util.Optional;

/**
 * One question to an issuer. The same id always carries the same content.
 *
 * @param id idempotency key, committed before the first attempt
 * @param card the key in clear, for this call only
 * @param faceValue as the seller declared it
 * @param batch as the seller declared it or the catalogue extracts it; empty when neither tells
 */
public record Inquiry(InquiryId id, CardKey card, FaceValue faceValue, Optional<BatchNo> batch) {}
