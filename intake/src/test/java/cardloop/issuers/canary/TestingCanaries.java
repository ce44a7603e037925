package cardloop.issuers.canary;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.KeySealing;
import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.inquiry.Standing;
import cardloop.issuers.CanaryBook;
import cardloop.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.UUID;

/** Canaries for tests that care about something else. */
public final class TestingCanaries {
    private static final Event.Actor PERSON = new Event.OfPerson(new UUID(0, 7));
    private static final CardFormats FORMATS = CardFormats.shipped();

    private TestingCanaries() {}

    public static CanaryBook book(TestDatabase database, KeySealing sealing, EventLog events, Clock clock) {
        return new JdbcCanaryBook(
                database.jdbc(), database.transactions(), sealing, events, clock, UuidCreator::getTimeOrderedEpoch);
    }

    /** A card of this kind worth 100 yuan, where the kind has such cards. */
    public static WellFormedCard card(String kind, String number, String pin) {
        return (WellFormedCard) FORMATS.check(TypedCard.of(kind, number, pin, "100"));
    }

    /** Registers a card that is expected to be good. */
    public static UUID good(CanaryBook book, String kind, String number, String pin) {
        return ((CanaryBook.Added.Done) book.add(card(kind, number, pin), Standing.VALID, PERSON))
                .canary()
                .id();
    }
}
