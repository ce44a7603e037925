package cardloop.review;

import cardloop.cases.CardCase;
import cardloop.inquiry.CardFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One card on a reviewer's desk.
 *
 * @param why it was sampled, a sentence with the probability
 * @param issuerSays the answer, normalised; empty when there is none yet
 * @param leaseUntil until when nobody else gets it
 */
public record ReviewItem(UUID itemId, CardCase card, String why, Optional<CardFacts> issuerSays, Instant leaseUntil) {}
