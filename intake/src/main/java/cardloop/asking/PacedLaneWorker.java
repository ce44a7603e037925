package cardloop.asking;

import cardloop.card.CardKey;
import cardloop.casebook.Casebook;
import cardloop.cases.CardCase;
import cardloop.format.CardFormat;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.lanes.Lanes;
import cardloop.questions.Grant;
import cardloop.questions.JdbcLostQuestions;
import cardloop.throttle.Lane;
import cardloop.vault.PinSeal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sleeps to the lane's next slot holding nothing, pulls, sends, records. */
final class PacedLaneWorker implements LaneWorker {
    private static final Logger LOG = LoggerFactory.getLogger(PacedLaneWorker.class);
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Lanes lanes;
    private final JdbcLaneGrants grants;
    private final JdbcOutcomes outcomes;
    private final JdbcLostQuestions lost;
    private final Asker asker;

    PacedLaneWorker(Lanes lanes, JdbcLaneGrants grants, JdbcOutcomes outcomes, JdbcLostQuestions lost, Asker asker) {
        this.lanes = lanes;
        this.grants = grants;
        this.outcomes = outcomes;
        this.lost = lost;
        this.asker = asker;
    }

    @Override
    public List<Lane> lanes() {
        return lanes.all();
    }

    @Override
    public Step step(Lane lane, Duration patience) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (grants.grant(lane)) {
                case Permit.Granted(Grant grant) -> {
                    outcomes.record(grant, asker.ask(grant));
                    return Step.ASKED;
                }
                case Permit.NothingDue _ -> {
                    return Step.NOTHING_DUE;
                }
                case Permit.Paused _ -> {
                    return Step.RESTING;
                }
                case Permit.Wait(long micros) -> {
                    if (System.nanoTime() + micros * NANOS_PER_MICRO > giveUpAt || !slept(micros)) {
                        return Step.RESTING;
                    }
                }
            }
        }
    }

    private static boolean slept(long micros) {
        try {
            Thread.sleep(Duration.ofNanos(micros * NANOS_PER_MICRO));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int recoverLost() {
        List<Grant> found = lost.find(lanes.all());
        found.forEach(grant -> outcomes.record(grant, new InquiryOutcome.Unknown("its asker died before recording")));
        return found.size();
    }

    /** Opens the key for the one call and asks. */
    static final class Asker {
        private final Casebook casebook;
        private final Asking asking;
        private final Map<String, IssuerGateway> gateways;

        Asker(Casebook casebook, Asking asking, Map<String, IssuerGateway> gateways) {
            this.casebook = casebook;
            this.asking = asking;
            this.gateways = Map.copyOf(gateways);
        }

        InquiryOutcome ask(Grant grant) {
            try {
                IssuerGateway gateway =
                        Objects.requireNonNull(gateways.get(grant.lane().issuer()), "no gateway for " + grant.lane());
                return gateway.inquire(
                        inquiry(grant),
                        grant.lane().egress(),
                        grant.grantedNanos() + asking.jitter().toNanos());
            } catch (RuntimeException e) {
                LOG.error("question {} could not be asked", grant.id(), e);
                return new InquiryOutcome.Unknown(e.getClass().getSimpleName());
            }
        }

        private Inquiry inquiry(Grant grant) {
            CardCase card = casebook.find(grant.caseId()).orElseThrow();
            PinSeal.OpenedKey opened = asking.seal()
                    .open(card.key().orElseThrow().sealed(), grant.caseId().subject());
            CardFormat format = asking.formats().find(card.declared().kind()).orElseThrow();
            return new Inquiry(
                    grant.id(),
                    new CardKey(format.kind(), opened.number(), opened.pin()),
                    card.declared().faceValue().orElseThrow(),
                    card.declared().batch().or(() -> format.batchOf(opened.number())));
        }
    }
}
