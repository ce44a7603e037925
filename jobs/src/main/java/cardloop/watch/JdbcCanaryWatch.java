package cardloop.watch;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.card.CardKind;
import cardloop.issuers.Canary;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.watch.Part.State;
import cardloop.watch.Part.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** The watch over a night's parts, one row each, so that every process and every restart sees the same. */
final class JdbcCanaryWatch implements CanaryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcCanaryWatch.class);
    private static final String RULE = "canary-1";

    private final Books books;
    private final JdbcParts parts;
    private final Function<String, Optional<CardKind>> kinds;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration patience;

    /** What is known of canaries, and where what happens is kept. */
    record Books(CanaryBook canaries, QuestionBook questions, RunQuestions asked, EventLog events) {}

    /** @param patience how long the verdicts on an issuer's canaries may take */
    JdbcCanaryWatch(
            Books books,
            JdbcParts parts,
            Function<String, Optional<CardKind>> kinds,
            TransactionOperations transactions,
            Clock clock,
            Duration patience) {
        this.books = books;
        this.parts = parts;
        this.kinds = kinds;
        this.transactions = transactions;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void begin(String runKey, Set<String> issuers) {
        issuers.forEach(issuer -> transactions.executeWithoutResult(_ -> begin(runKey, issuer)));
    }

    private void begin(String runKey, String issuer) {
        List<Canary> canaries = canariesOf(issuer);
        switch (parts.lock(runKey, issuer).state()) {
            case NO_CANARY -> {
                if (!canaries.isEmpty()) {
                    canaries.forEach(canary -> ask(canary, runKey));
                    parts.insert(runKey, Part.stands(issuer, State.ASKING, clock.instant()));
                }
            }
            case ASKING -> parts.save(runKey, Part.stands(issuer, State.ASKING, clock.instant()));
            case PAUSED, CLEAR, RELEASED -> {}
        }
    }

    private List<Canary> canariesOf(String issuer) {
        return books.canaries().all().stream()
                .filter(canary -> canary.issuer().equals(issuer))
                .toList();
    }

    private void ask(Canary canary, String runKey) {
        Instant now = clock.instant();
        if (!books.asked().carryOverOfCanary(canary.id(), runKey)) {
            books.questions()
                    .open(NewQuestion.canary(
                            canary.id(), kinds.apply(canary.kind()).orElseThrow(), runKey, now));
        }
    }

    @Override
    public boolean mayAsk(String runKey, String issuer) {
        return !part(runKey, issuer).state().holds()
                || Objects.requireNonNull(transactions.execute(_ -> look(runKey, parts.lock(runKey, issuer))));
    }

    /** What an issuer got wrong a person has to look at; what it has not said it may still say. */
    private boolean look(String runKey, Part part) {
        if (!part.state().holds() || part.why().filter(Why.DEVIATION::equals).isPresent()) {
            return !part.state().holds();
        }
        Instant now = clock.instant();
        return switch (Finding.of(
                canariesOf(part.issuer()),
                canary -> books.questions().ofRun(new Question.OfCanary(canary.id()), Purpose.CANARY, runKey))) {
            case Finding.Well _ -> {
                become(
                        runKey,
                        Part.stands(part.issuer(), State.CLEAR, now),
                        Event.Type.PART_CLEAR,
                        "right about its canaries");
                yield true;
            }
            case Finding.Deviation wrong -> {
                String why = "says " + wrong.told() + " of " + wrong.named() + ", expected "
                        + wrong.canary().expected();
                pause(runKey, part.paused(now, wrong), why);
                yield false;
            }
            case Finding.Waiting _ -> {
                if (!part.isPaused() && !now.isBefore(part.since().orElseThrow().plus(patience))) {
                    pause(runKey, part.paused(now), "no verdict on a canary within " + patience.toSeconds() + " s");
                }
                yield false;
            }
        };
    }

    private void pause(String runKey, Part part, String why) {
        become(runKey, part, Event.Type.PART_PAUSED, why);
        LOG.warn("the part of {} in the night {} is paused: {}", part.issuer(), runKey, why);
    }

    private void become(String runKey, Part part, Event.Type what, String why) {
        parts.save(runKey, part);
        books.events().record(subject(runKey, part.issuer()), Event.Program.SYSTEM, what, why, RULE);
    }

    private static String subject(String runKey, String issuer) {
        return "night:" + runKey + "/" + issuer;
    }

    @Override
    public Part part(String runKey, String issuer) {
        return parts.find(runKey, issuer);
    }

    @Override
    public boolean release(String runKey, String issuer, Event.Actor actor) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Part part = parts.lock(runKey, issuer);
            if (part.isPaused()) {
                parts.save(runKey, part.released(clock.instant()));
                books.events()
                        .record(
                                subject(runKey, issuer),
                                actor,
                                Event.Type.PART_RELEASED,
                                "a person let it go on",
                                RULE);
            }
            return part.isPaused();
        }));
    }
}
