package cardloop.issuers.questions;

import cardloop.inquiry.InquiryId;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import java.time.Instant;
import java.util.Optional;

/**
 * A question that a lane may ask now, locked until its transaction ends.
 *
 * @param attempts made so far, 0 or more
 * @param numberFingerprint keyed hash of its card's number, hexadecimal
 * @param sent set when it may have arrived at its issuer
 */
public record DueQuestion(
        InquiryId id,
        Question.Subject subject,
        Purpose purpose,
        int attempts,
        String numberFingerprint,
        Optional<Sent> sent) {

    /**
     * That it may have arrived.
     *
     * @param at when its first byte may have left
     * @param ticket what the issuer gave to ask about it; empty when its answer was lost
     */
    public record Sent(Instant at, Optional<String> ticket) {}
}
