package cardloop.web.api.form;

import cardloop.card.Bilingual;
import cardloop.submission.FoundFault;
import cardloop.web.Money;
import cardloop.web.view.CardView;
import cardloop.web.view.Told;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card as the API shows it.
 *
 * @param doubtful empty in lists, and for everybody but its seller
 * @param rows the same
 */
public record CardAnswer(
        UUID id,
        UUID submissionId,
        int index,
        Optional<String> reference,
        String kind,
        Bilingual kindName,
        String maskedNumber,
        Optional<Money> faceValue,
        String state,
        String station,
        Optional<Told> reason,
        Optional<Told> waiting,
        Optional<String> owner,
        Optional<OffsetDateTime> deadline,
        Optional<OffsetDateTime> eta,
        Optional<Money> payout,
        Optional<CardView.Offer> offer,
        List<FoundFault> findings,
        List<DoubtfulPlace> doubtful,
        List<RowPicture> rows,
        OffsetDateTime submittedAt,
        List<CardView.TimelineStep> timeline) {

    /**
     * One character its seller is asked about.
     *
     * @param position 0-based in the row
     * @param alternatives what it may be, what was read first; empty, as is the picture, where most of the row is doubtful
     */
    public record DoubtfulPlace(String field, int position, List<String> alternatives, Optional<String> cropUrl) {}

    /** A row as it stands on the photo. */
    public record RowPicture(String field, String cropUrl) {}

    /** A card whose seller is not asked about its photo. */
    public static CardAnswer of(CardView card) {
        return of(card, List.of(), List.of());
    }

    public static CardAnswer of(CardView card, List<DoubtfulPlace> doubtful, List<RowPicture> rows) {
        CardView.Standing standing = card.standing();
        return new CardAnswer(
                card.id(),
                card.place().submissionId(),
                card.place().index(),
                card.place().reference(),
                card.facts().kind(),
                card.facts().kindName(),
                card.facts().maskedNumber(),
                card.facts().faceValue(),
                standing.state(),
                StationWord.of(standing.station()),
                standing.reason(),
                standing.waiting(),
                standing.owner().map(Enum::name),
                standing.deadline(),
                standing.eta(),
                card.facts().payout(),
                card.offer(),
                card.findings(),
                doubtful,
                rows,
                card.place().submittedAt(),
                card.timeline());
    }
}
