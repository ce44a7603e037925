package cardloop.review;

import cardloop.casebook.CardCase;
import cardloop.inquiry.CardFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One card on a reviewer's desk.
 *
 * @param why it lies here
 * @param issuerSays the answer, normalised; empty when there is none yet
 * @param leaseUntil until when nobody else gets it
 */
public record ReviewItem(UUID itemId, CardCase card, Why why, Optional<CardFacts> issuerSays, Instant leaseUntil) {

    /**
     * Why a card is looked at.
     *
     * @param code such as {@code NEWCOMER}; {@code ESCALATED} once somebody asked for a senior
     * @param probability of review as recorded with the draw, 0 to 1
     * @param escalationNote what they wrote; {@code ""} when nobody did
     */
    public record Why(String code, double probability, String escalationNote) {}
}
