package cardloop.web.api.desk;

import cardloop.calendar.BusinessDay;
import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.casebook.Declared;
import cardloop.inquiry.CardFacts;
import cardloop.review.ReviewItem;
import cardloop.review.ReviewQueue;
import cardloop.submission.Doubt;
import cardloop.submission.StoredReading;
import cardloop.web.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What reviewers are answered. */
final class ReviewAnswers {
    private static final String CLAIMS = "/api/v1/review/claims/";

    private ReviewAnswers() {}

    /**
     * An item on the desk.
     *
     * @param photoUrl of the photo with its PIN covered; left out for a typed card, and where nobody knows where the PIN stands
     * @param escalationNote what a colleague wrote who escalated it
     */
    record Item(
            UUID itemId,
            UUID cardId,
            String why,
            double probability,
            Optional<String> escalationNote,
            String kind,
            String maskedNumber,
            Said declared,
            Optional<IssuerSays> issuerSays,
            Optional<Read> reading,
            Optional<String> photoUrl,
            OffsetDateTime leaseUntil) {}

    /** What the seller said. */
    record Said(
            Optional<Money> faceValue, Optional<String> region, Optional<String> batch, Optional<String> expiresOn) {}

    /** What the issuer said, normalised. */
    record IssuerSays(
            String outcome,
            Optional<Money> faceValue,
            Optional<Money> balance,
            Optional<String> region,
            Optional<String> batch,
            Optional<String> expiresOn,
            List<String> bindRequires) {}

    /** What was read, masked. */
    record Read(String masked, List<DoubtAnswer> doubtful) {}

    /**
     * One character that is or was doubtful.
     *
     * @param cropUrl left out, as are the alternatives, where so much of a PIN is doubtful that they would tell it
     * @param confidence 0-1000 as the reader saw it
     */
    record DoubtAnswer(
            String field, int position, Optional<String> cropUrl, List<String> alternatives, int confidence) {}

    /** What waits. */
    record Queue(
            long depth,
            Map<String, Long> depthByReason,
            Optional<OffsetDateTime> oldest,
            long breached,
            long perHour,
            Optional<Long> etaMinutes) {}

    static Item item(ReviewItem item, Optional<StoredReading> reading) {
        CardCase card = item.card();
        boolean hasPhoto = card.origin().photoId().isPresent();
        return new Item(
                item.itemId(),
                card.id().value(),
                item.why().code(),
                item.why().probability(),
                Optional.of(item.why().escalationNote()).filter(note -> !note.isEmpty()),
                card.declared().kind(),
                card.key().map(key -> key.maskedNumber()).orElse(""),
                said(card.declared()),
                item.issuerSays().map(ReviewAnswers::says),
                hasPhoto ? reading.map(read -> read(item.itemId(), read)) : Optional.empty(),
                reading.flatMap(StoredReading::coveredUnrevealed)
                        .filter(_ -> hasPhoto)
                        .map(_ -> CLAIMS + item.itemId() + "/photo"),
                local(item.leaseUntil()));
    }

    private static Said said(Declared declared) {
        return new Said(
                declared.faceValue().map(Money::of),
                declared.region().map(Region::code),
                declared.batch().map(BatchNo::value),
                declared.expiry().map(Object::toString));
    }

    private static IssuerSays says(CardFacts facts) {
        return new IssuerSays(
                facts.standing().name(),
                facts.faceValue().map(Money::of),
                facts.balance().map(Balance::fen).map(Money::ofFen),
                facts.region().map(Region::code),
                facts.batch().map(BatchNo::value),
                facts.expiry().map(Object::toString),
                facts.bindRequires());
    }

    private static Read read(UUID itemId, StoredReading reading) {
        List<DoubtAnswer> doubtful = reading.shownUnrevealed().stream()
                .map(doubt -> answer(itemId, doubt))
                .toList();
        return new Read("•".repeat(reading.pin().length()), doubtful);
    }

    private static DoubtAnswer answer(UUID itemId, Doubt doubt) {
        String crop = CLAIMS + itemId + "/crops/" + doubt.field() + "/" + doubt.position();
        return new DoubtAnswer(
                doubt.field().name(),
                doubt.position(),
                Optional.of(crop).filter(_ -> !doubt.box().isNowhere()),
                doubt.alternatives().chars().mapToObj(Character::toString).toList(),
                doubt.confidence());
    }

    static Queue queue(ReviewQueue queue) {
        Optional<Long> eta = queue.decidedLastHour() == 0
                ? Optional.empty()
                : Optional.of(Math.ceilDiv(queue.depth() * 60, queue.decidedLastHour()));
        return new Queue(
                queue.depth(),
                queue.depthByWhy(),
                queue.oldest().map(ReviewAnswers::local),
                queue.breached(),
                queue.decidedLastHour(),
                eta);
    }

    static OffsetDateTime local(Instant at) {
        return at.atZone(BusinessDay.ZONE).toOffsetDateTime();
    }
}
