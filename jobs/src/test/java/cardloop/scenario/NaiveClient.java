package cardloop.scenario;

import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuer.HttpTencent;
import cardloop.issuer.IssuerSettings;
import cardloop.stub.StubTown;
import cardloop.stub.deck.DeckCard;
import cardloop.testing.PassingClock;
import cardloop.throttle.Lane;
import cardloop.throttle.RecentRefusals;
import cardloop.wire.HttpWire;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What most would write first: asks as fast as it can, from whatever address, tries again ten seconds after a refusal, and
 * takes "not found" for an answer. Its last refusal is then always fresh when it is let in, on a machine of any speed.
 */
final class NaiveClient {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 10;

    private final StubTown town;
    private final PassingClock clock;

    /** Good cards it calls good, good cards it calls missing, cards it got no answer for. */
    record Tally(long valid, long misjudged, long refused) {
        Tally and(InquiryOutcome outcome) {
            return switch (outcome) {
                case InquiryOutcome.Answered(CardFacts facts)
                when facts.standing() == Standing.VALID -> new Tally(valid + 1, misjudged, refused);
                case InquiryOutcome.Answered _ -> new Tally(valid, misjudged + 1, refused);
                case InquiryOutcome.Pending _,
                        InquiryOutcome.Refused _,
                        InquiryOutcome.Unknown _,
                        InquiryOutcome.NotFound _,
                        InquiryOutcome.NotSent _ -> new Tally(valid, misjudged, refused + 1);
            };
        }
    }

    /** Remembers no refusal, so that it never doubts an answer. */
    private static final class NoMemory implements RecentRefusals {
        @Override
        public void refused(Lane lane, Instant at) {
            // Forgotten at once: that is the point.
        }

        @Override
        public Optional<Instant> lastOf(Lane lane) {
            return Optional.empty();
        }
    }

    NaiveClient(StubTown town, PassingClock clock) {
        this.town = town;
        this.clock = clock;
    }

    Tally ask(List<DeckCard> cards) throws Exception {
        IssuerSettings.Tencent settings = IssuerSettings.Tencent.demo(URI.create(town.baseUrl()));
        Tally tally = new Tally(0, 0, 0);
        try (HttpWire wire = new HttpWire()) {
            IssuerGateway issuer = new HttpTencent(settings, wire, clock, new SecureRandom(), new NoMemory());
            for (int i = 0; i < cards.size(); i++) {
                tally = tally.and(patiently(issuer, cards.get(i), i));
            }
        }
        return tally;
    }

    private InquiryOutcome patiently(IssuerGateway issuer, DeckCard card, int place) {
        InquiryOutcome outcome = once(issuer, card, place);
        for (int again = 0; again < MOST_TRIES && isRefused(outcome); again++) {
            clock.pass(PAUSE);
            outcome = once(issuer, card, place);
        }
        return outcome;
    }

    private static boolean isRefused(InquiryOutcome outcome) {
        return outcome instanceof InquiryOutcome.Refused refused && refused.refusal() instanceof Refusal.RateLimited;
    }

    private static InquiryOutcome once(IssuerGateway issuer, DeckCard card, int place) {
        return issuer.inquire(
                inquiry(card, "NAIVE" + place),
                Issuers.EGRESSES.get(place % Issuers.EGRESSES.size()),
                System.nanoTime() + Duration.ofSeconds(1).toNanos());
    }

    private static Inquiry inquiry(DeckCard card, String id) {
        CardKey key = new CardKey(
                CardFormats.shipped().find(card.kind()).orElseThrow().kind(),
                new CardNumber(card.number()),
                CardPin.of(card.pin()));
        return new Inquiry(new InquiryId(id), key, new FaceValue(card.faceFen()), Optional.empty());
    }
}
