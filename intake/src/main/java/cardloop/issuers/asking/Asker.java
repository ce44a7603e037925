package cardloop.issuers.asking;

import cardloop.base.PinSeal;
import cardloop.card.CardKey;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Submitted;
import cardloop.issuers.questions.Errand;
import cardloop.issuers.questions.Grant;
import cardloop.throttle.Egress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a granted errand: opens the key for the one call and makes it. */
final class Asker {
    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

    private final AskedCards cards;
    private final PinSeal seal;
    private final CardFormats formats;
    private final Duration jitter;
    private final Map<String, IssuerGateway> gateways;

    /**
     * @param formats tell the kind, and the batch where the number holds it and the seller did not say it
     * @param jitter how long after its grant the first byte may still leave
     * @param gateways by issuer
     */
    Asker(AskedCards cards, PinSeal seal, CardFormats formats, Duration jitter, Map<String, IssuerGateway> gateways) {
        this.cards = cards;
        this.seal = seal;
        this.formats = formats;
        this.jitter = jitter;
        this.gateways = Map.copyOf(gateways);
    }

    InquiryOutcome ask(Grant grant) {
        try {
            IssuerGateway gateway =
                    Objects.requireNonNull(gateways.get(grant.lane().issuer()), "no gateway for " + grant.lane());
            Egress egress = grant.lane().egress();
            long notAfterNanos = grant.grantedNanos() + jitter.toNanos();
            return switch (grant.errand()) {
                case Errand.Submit _ -> gateway.inquire(inquiry(grant), egress, notAfterNanos);
                case Errand.Query(int _, Optional<String> ticket, Duration age) ->
                    gateway.query(new Submitted(inquiry(grant), ticket, age), egress, notAfterNanos);
            };
        } catch (RuntimeException e) {
            LOG.error("question {} could not be asked", grant.id(), e);
            return new InquiryOutcome.Unknown(e.getClass().getSimpleName(), Presence.UNTOLD);
        }
    }

    private Inquiry inquiry(Grant grant) {
        AskedCards.AskedCard card = cards.of(grant);
        PinSeal.OpenedKey opened = seal.open(card.key(), grant.subject().evidence());
        CardFormat format = formats.find(card.kind()).orElseThrow();
        return new Inquiry(
                grant.id(),
                new CardKey(format.kind(), opened.number(), opened.pin()),
                card.face(),
                card.batch().or(() -> format.batchOf(opened.number())));
    }
}
