package cardloop.intake;

import cardloop.calibration.Accuracy;
import cardloop.calibration.Calibration;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.cases.CardCase;
import cardloop.cases.CardStage;
import cardloop.cases.CaseEvent;
import cardloop.cases.Owner;
import cardloop.cases.Progress;
import cardloop.cases.ReasonCode;
import cardloop.cases.WaitingCode;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.reading.CardReader;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import cardloop.screening.Recoding;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** READING: a worker reads the photo; what is not certain goes to the seller with just the doubtful characters asked. */
final class ReadStep implements Step {
    private static final Duration SELLER = Duration.ofDays(3);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Casebook casebook;
    private final CardFormats formats;
    private final CardReader reader;
    private final StoredPhotos photos;
    private final Readings readings;
    private final Calibration calibration;
    private final Recoding recoding;
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
    }

    /** Where photos come from and readings go. */
    record ReadingRooms(
            CardReader reader, StoredPhotos photos, Readings readings, Calibration calibration, Recoding recoding) {}

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
        transactions.executeWithoutResult(_ -> {
            switch (reading) {
                case Reading.Read read -> read(lease, card, read, accuracy);
                case Reading.Unreadable(Reading.Why why) -> unreadable(lease, why);
            }
        });
    }

    private void read(Lease lease, CardCase card, Reading.Read read, Accuracy accuracy) {
        readings.save(card.id(), StoredReading.of(accuracy.proved(read)));
        calibration.keep(card.id(), read);
        if (!read.certain()) {
            askSeller(lease, Optional.empty());
            return;
        }
        switch (recoding.recode(card, read.number().reveal(), read.pin().reveal())) {
            case Recoding.Result.Replaced _ -> {
                Instant now = clock.instant();
                casebook.move(
                        lease,
                        Progress.due(CardStage.RECEIVED, now, now.plus(SOON)),
                        CaseEvent.bySystem("READ", "read for certain"));
            }
            case Recoding.Result.Malformed _ -> askSeller(lease, Optional.of(ReasonCode.MALFORMED));
            case Recoding.Result.Duplicate _ ->
                casebook.move(
                        lease,
                        Progress.rejected(ReasonCode.DUPLICATE),
                        CaseEvent.bySystem("REJECTED", ReasonCode.DUPLICATE.name()));
        }
    }

    private void askSeller(Lease lease, Optional<ReasonCode> reason) {
        Progress asked = reason.map(why -> awaiting().because(why)).orElseGet(this::awaiting);
        casebook.move(lease, asked, CaseEvent.bySystem("READ", "read; the seller is asked to confirm"));
    }

    private void unreadable(Lease lease, Reading.Why why) {
        casebook.move(
                lease, awaiting().because(ReasonCode.UNREADABLE), CaseEvent.bySystem("AWAITING_SELLER", why.name()));
    }

    private Progress awaiting() {
        return Progress.waiting(
                CardStage.AWAITING_SELLER,
                WaitingCode.DOUBTFUL_CHARACTERS,
                Owner.SELLER,
                clock.instant().plus(SELLER));
    }
}
