package cardloop.web.view;

import cardloop.base.EventLog;
import cardloop.card.FaceValue;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Price;
import cardloop.submission.FoundFault;
import cardloop.web.KindNames;
import cardloop.web.Money;
import cardloop.web.view.CardView.Among;
import cardloop.web.view.CardView.Facts;
import cardloop.web.view.CardView.Offer;
import cardloop.web.view.CardView.Place;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of rows. */
public final class CardPainter {
    private final EventLog events;
    private final KindNames kinds;
    private final JsonMapper json;
    private final Clock clock;

    public CardPainter(EventLog events, KindNames kinds, JsonMapper json, Clock clock) {
        this.events = events;
        this.kinds = kinds;
        this.json = json;
        this.clock = clock;
    }

    CardView inBrief(CardRow row) {
        return paint(row, place(row.came(), Optional.empty()), CardRow.Asked.UNTOLD, List.of());
    }

    CardView inFull(CardRow.Full full) {
        CardRow row = full.row();
        return paint(
                row,
                place(row.came(), full.among().filter(among -> among.cards() > 1)),
                full.asked(),
                StandingWords.tell(events.events(new CaseId(row.id()).subject()), row.stands()));
    }

    private CardView paint(CardRow row, Place place, CardRow.Asked asked, List<CardView.TimelineStep> timeline) {
        return new CardView(
                row.id(),
                place,
                facts(row),
                StandingWords.say(row.stands(), asked, clock.instant()),
                List.of(json.readValue(row.findings(), FoundFault[].class)),
                offer(row.worth()),
                timeline);
    }

    private static Place place(CardRow.Came came, Optional<Among> among) {
        return new Place(
                came.submissionId(),
                came.index(),
                came.reference(),
                came.photoId(),
                among,
                StandingWords.local(came.at()));
    }

    private Facts facts(CardRow row) {
        CardRow.Worth worth = row.worth();
        CardStage stage = row.stands().stage();
        boolean isPaid = stage != CardStage.REJECTED && stage != CardStage.WITHDRAWN;
        return new Facts(
                worth.kind(),
                kinds.of(worth.kind()),
                worth.maskedNumber(),
                worth.faceFen().map(Money::ofFen),
                worth.payoutFen().filter(fen -> isPaid).map(Money::ofFen));
    }

    private static Optional<Offer> offer(CardRow.Worth worth) {
        return worth.offeredFen()
                .map(FaceValue::new)
                .flatMap(face -> worth.rate()
                        .map(rate -> new Offer(
                                Money.of(face), Money.ofFen(Price.of(face, rate).payoutFen()))));
    }
}
