package cardloop.line;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.casebook.Move;
import cardloop.casebook.Progress;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.judging.ReasonCode;
import cardloop.reading.Accuracy;
import cardloop.reading.Calibration;
import cardloop.reading.CardReader;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import cardloop.risk.Recoding;
import cardloop.submission.Readings;
import cardloop.submission.Siblings;
import cardloop.submission.StoredReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * READING: a worker reads the photo; what is not certain goes to the seller with just the doubtful characters asked. Each
 * further card on it becomes a sibling, which its seller always confirms: what he declared, he declared of one card.
 */
final class ReadStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(ReadStep.class);

    /** After it came; the deadline stays. */
    private static final List<Duration> READ_AGAIN_AFTER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(7));

    private final Casebook casebook;
    private final CardFormats formats;
    private final CardReader reader;
    private final StoredPhotos photos;
    private final Readings readings;
    private final Calibration calibration;
    private final Recoding recoding;
    private final Siblings siblings;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReadStep(Rooms rooms, CardFormats formats, ReadingRooms reading) {
        this.casebook = rooms.casebook();
        this.transactions = rooms.transactions();
        this.clock = rooms.clock();
        this.formats = formats;
        this.reader = reading.reader();
        this.photos = reading.photos();
        this.readings = reading.readings();
        this.calibration = reading.calibration();
        this.recoding = reading.recoding();
        this.siblings = reading.siblings();
    }

    /** Where photos come from and readings go. */
    record ReadingRooms(
            CardReader reader,
            StoredPhotos photos,
            Readings readings,
            Calibration calibration,
            Recoding recoding,
            Siblings siblings) {}

    /** Photos as the vault gives them back. */
    interface StoredPhotos {
        Optional<byte[]> open(CardCase card);
    }

    @Override
    public void handle(Lease lease) {
        CardCase card = casebook.find(lease.caseId()).orElseThrow();
        CardFormat format = formats.find(card.declared().kind()).orElseThrow();
        Optional<byte[]> photo = photos.open(card);
        Accuracy accuracy = calibration.of(format.kind().code());
        Reading reading = photo.isEmpty()
                ? new Reading.Unreadable(Reading.Why.NOT_A_PHOTO)
                : reader.read(new ReadingRequest(photo.get(), RowShape.allOf(format), accuracy.proof()));
        try {
            transactions.executeWithoutResult(_ -> {
                switch (reading) {
                    case Reading.Read read -> read(lease, card, read, accuracy);
                    case Reading.Unreadable(Reading.Why why) -> unreadable(lease, card, why);
                }
            });
        } catch (LeaseLostException lost) {
            LOG.info("a case was moved by somebody else while its photo was read; nothing of it is kept");
        }
    }

    private void read(Lease lease, CardCase card, Reading.Read read, Accuracy accuracy) {
        List<StoredReading> cards = StoredReading.allOf(accuracy.proved(read));
        readings.save(card.id(), cards.getFirst());
        calibration.keep(card.id(), read);
        moveOn(lease, card, read);
        List<CaseId> opened = siblings.open(card, doubted(), cards.subList(1, cards.size()));
        for (int i = 0; i < opened.size(); i++) {
            calibration.keep(opened.get(i), read.others().get(i));
        }
    }

    private void moveOn(Lease lease, CardCase card, Reading.Read read) {
        if (!read.certain() || isUnclearWhich(card, read)) {
            askSeller(lease, Optional.empty());
            return;
        }
        switch (recoding.recode(card, read.number().reveal(), read.pin().reveal())) {
            case Recoding.Result.Replaced _ ->
                move(lease, Move.READ.at(clock.instant()), CaseEvent.bySystem("read for certain"));
            case Recoding.Result.Malformed _ -> askSeller(lease, Optional.of(ReasonCode.MALFORMED));
            case Recoding.Result.Duplicate _ ->
                move(
                        lease,
                        Move.REFUSED.at(clock.instant()).because(ReasonCode.DUPLICATE),
                        CaseEvent.bySystem(ReasonCode.DUPLICATE.name()));
        }
    }

    /** A photo that answers a question is about one card, and nobody can know which of those that it shows. */
    private boolean isUnclearWhich(CardCase card, Reading.Read read) {
        return !read.others().isEmpty() && !siblings.isFirstLook(card);
    }

    private void askSeller(Lease lease, Optional<ReasonCode> reason) {
        Move.Made asked = Move.READ_WITH_DOUBT.at(clock.instant());
        move(
                lease,
                reason.map(asked::because).orElse(asked),
                CaseEvent.bySystem("read; the seller is asked to confirm"));
    }

    /** What the house lacks is no fault of the photo: it is read again before its seller is asked to type. */
    private void unreadable(Lease lease, CardCase card, Reading.Why why) {
        Optional<Move.Made> again = switch (why) {
            case READER_UNAVAILABLE -> later(card, clock.instant());
            case NOT_A_PHOTO, NO_ROW_FOUND, TOO_SLOW, WORKER_LOST -> Optional.empty();
        };
        if (again.isPresent()) {
            move(lease, again.get(), CaseEvent.bySystem(why.name()));
            return;
        }
        move(lease, Move.NOT_READ.at(clock.instant()), CaseEvent.bySystem(why.name()));
    }

    /** When a photo for which no reading worker was up is read again; empty when it was tried often enough. */
    private static Optional<Move.Made> later(CardCase card, Instant now) {
        return READ_AGAIN_AFTER.stream()
                .map(card.past().since()::plus)
                .filter(again -> again.isAfter(now))
                .findFirst()
                .map(again -> Move.READ_LATER
                        .at(again)
                        .until(card.progress().deadline().orElseThrow()));
    }

    private void move(Lease lease, Move.Made made, CaseEvent event) {
        if (!casebook.move(lease, made, event)) {
            throw new LeaseLostException();
        }
    }

    private Progress doubted() {
        return Move.READ_WITH_DOUBT.at(clock.instant()).to();
    }

    /** Rolls back: a card taken back meanwhile must not get a code again. */
    private static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
