package cardloop.review;

import cardloop.cases.CardCase;
import cardloop.inquiry.CardFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One card on a reviewer's desk.
 *
 * @param why it was sampled, a code such as {@code NEWCOMER}
 * @param probability of review as recorded with the draw, 0 to 1
 * @param issuerSays the answer, normalised; empty when there is none yet
 * @param leaseUntil until when nobody else gets it
 */
public record ReviewItem(
        UUID itemId,
        CardCase card,
        String why,
        double probability,
        Optional<CardFacts> issuerSays,
        Instant leaseUntil) {}
