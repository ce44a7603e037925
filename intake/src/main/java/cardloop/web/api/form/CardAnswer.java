package cardloop.web.api.form;

import cardloop.card.Bilingual;
import cardloop.submission.FoundFault;
import cardloop.web.view.CardView;
import cardloop.web.view.Money;
import cardloop.web.view.Told;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A card as the API shows it. */
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
        OffsetDateTime submittedAt,
        List<CardView.TimelineStep> timeline) {

    public static CardAnswer of(CardView card) {
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
                card.place().submittedAt(),
                card.timeline());
    }
}
