package cardloop.scenario;

import cardloop.base.KeySealing;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Declared;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.WaitingCode;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.issuers.Purpose;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.UnscreenedQuestions;
import cardloop.stub.deck.DeckCard;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards that wait to be asked about, as if a seller had sent them and their form was good. */
final class Backlog {
    private static final int AT_ONCE = 200;

    private final Casebook casebook;
    private final QuestionBook questions;
    private final CardFormats formats;
    private final KeySealing sealing;
    private final TransactionTemplate transactions;
    private final UUID seller;
    private final UUID submission;
    private final Map<UUID, DeckCard> byCase = new HashMap<>();
    private int places;

    Backlog(ScenarioHouse house) {
        this.casebook = house.room(Casebook.class);
        this.questions = house.room(QuestionBook.class);
        this.formats = house.room(CardFormats.class);
        this.sealing = house.room(KeySealing.class);
        this.transactions = house.room(TransactionTemplate.class);
        TestingCards people = new TestingCards(house.jdbc(), Instant.now());
        this.seller = people.anySeller();
        this.submission = people.anySubmission(seller);
    }

    /** Which card a case is about. */
    Map<UUID, DeckCard> byCase() {
        return Map.copyOf(byCase);
    }

    void add(List<DeckCard> cards) {
        for (int from = 0; from < cards.size(); from += AT_ONCE) {
            List<DeckCard> part = cards.subList(from, Math.min(cards.size(), from + AT_ONCE));
            transactions.executeWithoutResult(_ -> part.forEach(this::add));
        }
    }

    private void add(DeckCard card) {
        Instant now = Instant.now();
        CardFormat format = formats.find(card.kind()).orElseThrow();
        CaseId id = new CaseId(UuidCreator.getTimeOrderedEpoch());
        CardKey key = new CardKey(format.kind(), new CardNumber(card.number()), CardPin.of(card.pin()));
        byCase.put(id.value(), card);
        casebook.open(new NewCase(
                id,
                new Origin(submission, places++, seller, Optional.empty()),
                new Declared(
                        card.kind(),
                        Optional.of(new FaceValue(card.faceFen())),
                        Optional.of(new Region(card.region())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(sealing.seal(key, id.subject())),
                Optional.empty(),
                "[]",
                CardStage.QUEUED.from(now).waitingFor(WaitingCode.LANE_WAIT)));
        questions.open(UnscreenedQuestions.first(id, Purpose.INTAKE, format.kind(), now));
    }
}
