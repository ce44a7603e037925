package cardloop.access.guess;

import cardloop.base.Fingerprints;
import cardloop.base.JdbcInserts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Tries in the database, so that all programs of the house count together. */
public final class JdbcGuesses implements Guesses {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration FAMILIAR_FOR = Duration.ofDays(90);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays, never as a record
    private record Subject(byte[] print, Part part) {}

    private enum Part {
        PAIR,
        ADDRESS,
        LOGIN
    }

    private record Tried(
            int failures, Instant last, @Nullable Instant passed) {
        static Tried read(ResultSet row, int n) throws SQLException {
            OffsetDateTime passed = row.getObject("passed_at", OffsetDateTime.class);
            return new Tried(
                    row.getInt("tries"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    passed == null ? null : passed.toInstant());
        }

        boolean isFamiliar(Instant now) {
            return passed != null && passed.plus(FAMILIAR_FOR).isAfter(now);
        }

        int failures(Instant now) {
            return last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : failures;
        }
    }

    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final JdbcInserts inserts;
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final AtomicLong cleaned = new AtomicLong();

    public JdbcGuesses(JdbcClient db, TransactionOperations transactions, Fingerprints fingerprints, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.inserts = new JdbcInserts(transactions);
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> reserve(Guess guess) {
        clean();
        Duration wait = Objects.requireNonNull(transactions.execute(status -> reserveLocked(guess)));
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    private Duration reserveLocked(Guess guess) {
        List<Subject> subjects = subjects(guess);
        List<Tried> tried = subjects.stream().map(this::lock).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isFamiliar = tried.stream().anyMatch(each -> each.isFamiliar(now));
        Instant next = now;
        for (int i = 0; i < subjects.size(); i++) {
            Part part = subjects.get(i).part();
            Tried had = tried.get(i);
            Instant free = brake(guess, part).next(had.failures(now), had.last());
            boolean counts = part != Part.LOGIN || !isFamiliar;
            next = counts && free.isAfter(next) ? free : next;
        }
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        for (int i = 0; i < subjects.size(); i++) {
            count(subjects.get(i), tried.get(i).failures(now) + 1, now);
        }
        return Duration.ZERO;
    }

    @Override
    public void passed(Guess guess) {
        transactions.executeWithoutResult(status -> subjects(guess).forEach(this::giveBack));
    }

    private void giveBack(Subject subject) {
        if (subject.part() == Part.PAIR) {
            free(subject);
        } else {
            db.sql("UPDATE guess SET tries = tries - 1 WHERE subject = :subject AND tries > 0")
                    .param("subject", subject.print())
                    .update();
        }
    }

    @Override
    public void known(Guess guess) {
        Subject pair = new Subject(print(guess.ofPair()), Part.PAIR);
        transactions.executeWithoutResult(status -> {
            lock(pair);
            free(pair);
        });
    }

    private void free(Subject pair) {
        db.sql("UPDATE guess SET tries = 0, passed_at = :now WHERE subject = :subject")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subject", pair.print())
                .update();
    }

    private static Brake brake(Guess guess, Part part) {
        return switch (part) {
            case PAIR -> guess.what().pair();
            case ADDRESS -> guess.what().address();
            case LOGIN -> guess.what().login();
        };
    }

    /** In the order in which everybody locks them. */
    private List<Subject> subjects(Guess guess) {
        return Stream.of(
                        new Subject(print(guess.ofPair()), Part.PAIR),
                        new Subject(print(guess.ofAddress()), Part.ADDRESS),
                        new Subject(print(guess.ofLogin()), Part.LOGIN))
                .sorted((one, other) -> Arrays.compare(one.print(), other.print()))
                .toList();
    }

    private byte[] print(String subject) {
        return fingerprints.keyed("guess", subject);
    }

    private Tried lock(Subject subject) {
        return find(subject).orElseGet(() -> {
            inserts.insertUnlessTaken(
                    () -> db.sql("INSERT INTO guess (subject, tries, last_at) VALUES (:subject, 0, :now)")
                            .param("subject", subject.print())
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update());
            return find(subject).orElseThrow();
        });
    }

    private Optional<Tried> find(Subject subject) {
        return db.sql("SELECT tries, last_at, passed_at FROM guess WHERE subject = :subject FOR UPDATE")
                .param("subject", subject.print())
                .query(Tried::read)
                .optional();
    }

    private void count(Subject subject, int failures, Instant now) {
        db.sql("UPDATE guess SET tries = :tries, last_at = :now WHERE subject = :subject")
                .param("tries", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("subject", subject.print())
                .update();
    }

    private void clean() {
        Instant now = clock.instant();
        long before = cleaned.get();
        if (now.toEpochMilli() - before > BETWEEN_CLEANINGS.toMillis()
                && cleaned.compareAndSet(before, now.toEpochMilli())) {
            db.sql("DELETE FROM guess WHERE last_at < :old AND (passed_at IS NULL OR passed_at < :strange)")
                    .param("old", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                    .param("strange", now.minus(FAMILIAR_FOR).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
