package cardloop.line;

import cardloop.base.EventLog;
import cardloop.base.evidence.JdbcEventLog;
import cardloop.base.vault.TestingVault;
import cardloop.card.BatchNo;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.casebook.Declared;
import cardloop.casebook.Move;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.book.JdbcCasebook;
import cardloop.casebook.book.TestingCards;
import cardloop.format.CardFormats;
import cardloop.issuers.questions.TestingQuestionBook;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.reading.Reading;
import cardloop.reading.Retake;
import cardloop.reading.RowReading;
import cardloop.reading.calibration.JdbcCalibration;
import cardloop.risk.Recoding;
import cardloop.risk.UnlimitedWrongCodes;
import cardloop.submission.Answer;
import cardloop.submission.Answers;
import cardloop.submission.Correction;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.submission.answer.JdbcCorrections;
import cardloop.submission.answer.JdbcNewPhotos;
import cardloop.submission.answer.JdbcOffers;
import cardloop.submission.answer.JdbcSellerAnswers;
import cardloop.submission.answer.JdbcWithdrawals;
import cardloop.submission.kept.JdbcReadings;
import cardloop.submission.opening.JdbcSiblings;
import cardloop.submission.opening.JdbcTools;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.web.KindNames;
import cardloop.web.view.CardPainter;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.JdbcCardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The rooms around the step that reads photos, on one database, with one seller and one submission of his. */
final class PhotosOnADatabase implements AutoCloseable {
    static final Declared DECLARED = new Declared(
            "QQCARD",
            Optional.of(FaceValue.ofYuan(30)),
            Optional.of(new Region("CN")),
            Optional.of(new BatchNo("QB2026Q3-07")),
            Optional.empty(),
            Optional.of("A-1"));

    /** Both pictures are right. */
    static final Correction LOOKED_AT =
            new Correction(Map.of(), Map.of(), Set.of(Field.NUMBER, Field.PIN), Optional.empty());

    private static final CardFormats FORMATS = CardFormats.shipped();
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final byte[] PICTURE = {(byte) 0xFF, 1, 2, 3};
    private static final PhotoQuality GOOD =
            new PhotoQuality(1, 0, 1, PhotoQuality.Verdict.GOOD, List.of(), Map.of(), "");

    final TestingClock clock = TestingClock.atAnyTime();
    final TestDatabase database;
    final EventLog events;
    final Casebook casebook;
    final JdbcReadings readings;
    final JdbcPhotos photos;
    final Answers answers;
    final CardViews views;
    final UUID seller;
    final UUID submission;

    private final ReadStep step;
    private Reading reading = photoOf(3, false);
    private Runnable meanwhile = () -> {};
    private Runnable whileAnswered = () -> {};

    PhotosOnADatabase(TestDatabase database) {
        this.database = database;
        var vault = TestingVault.temporary();
        var json = JsonMapper.builder().build();
        var jdbc = database.jdbc();
        events = new JdbcEventLog(jdbc, database.transactions(), clock);
        casebook =
                new JdbcCasebook(jdbc, database.transactionManager(), events, clock, UuidCreator::getTimeOrderedEpoch);
        readings = new JdbcReadings(jdbc, vault.seal(), json, clock);
        photos = new JdbcPhotos(jdbc, vault.seal(), json, clock);
        var questions = TestingQuestionBook.in(jdbc, clock);
        var recoding = new Recoding(FORMATS, vault.sealing(), casebook, new UnlimitedWrongCodes());
        var tools = new JdbcTools(
                jdbc,
                database.transactions(),
                clock,
                UuidCreator::getTimeOrderedEpoch,
                new Random(1),
                vault.fingerprints());
        answers = new JdbcSellerAnswers(
                tools,
                casebook,
                new JdbcCorrections(tools, casebook, interrupted(readings), recoding, FORMATS, json),
                new JdbcNewPhotos(tools, casebook, readings, gate(), photos),
                new JdbcOffers(casebook, questions, clock),
                new JdbcWithdrawals(casebook, questions, readings, clock));
        views = new JdbcCardViews(jdbc, new CardPainter(events, new KindNames(FORMATS), json, clock));
        step = new ReadStep(
                new Rooms(casebook, questions, database.transactions(), clock),
                FORMATS,
                new ReadStep.ReadingRooms(
                        _ -> {
                            meanwhile.run();
                            return reading;
                        },
                        card -> card.origin().photoId().flatMap(photos::open),
                        readings,
                        new JdbcCalibration(jdbc, database.transactions(), casebook, vault.seal(), json),
                        recoding,
                        new JdbcSiblings(tools, casebook, readings, events)));
        var cards = new TestingCards(jdbc, clock.instant());
        seller = cards.anySeller();
        submission = cards.anySubmission(seller);
    }

    @Override
    public void close() {
        database.close();
    }

    /** What the reader will see from now on: cards of which the first is certain or not, and all others are. */
    void show(int cards, boolean certain) {
        reading = photoOf(cards, certain);
    }

    /** Nothing is read from now on. */
    void showNothing(Reading.Why why) {
        reading = new Reading.Unreadable(why);
    }

    /** While the next photo is being read. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** While the next answer is being looked at, once, by somebody else. */
    void whileAnswered(Runnable happens) {
        whileAnswered = happens;
    }

    private Readings interrupted(Readings kept) {
        return new Readings() {
            @Override
            public void save(CaseId caseId, StoredReading reading) {
                kept.save(caseId, reading);
            }

            @Override
            public Optional<StoredReading> find(CaseId caseId) {
                happen();
                return kept.find(caseId);
            }

            @Override
            public List<StoredReading> besides(CaseId caseId) {
                return kept.besides(caseId);
            }

            @Override
            public void destroy(CaseId caseId) {
                kept.destroy(caseId);
            }
        };
    }

    /** Finds every photo good but an empty one; another answer may come in while it looks. */
    private PhotoGate gate() {
        return new PhotoGate() {
            @Override
            public PhotoQuality inspect(byte[] image) {
                happen();
                return image.length > 0
                        ? GOOD
                        : new PhotoQuality(0, 0, 0, PhotoQuality.Verdict.RETAKE, List.of(Retake.BLURRED), Map.of(), "");
            }

            @Override
            public byte[] rebuilt(byte[] image) {
                return image.clone();
            }
        };
    }

    private void happen() {
        Runnable happens = whileAnswered;
        whileAnswered = () -> {};
        CompletableFuture.runAsync(happens).join();
    }

    /** A photo of cards that waits to be read, with its case. */
    CaseId photographed(int place) {
        CaseId id = new CaseId(UuidCreator.getTimeOrderedEpoch());
        casebook.open(new NewCase(
                id,
                new Origin(submission, place, seller, Optional.of(keptPhoto(place))),
                DECLARED,
                Optional.empty(),
                Optional.of(Price.of(FaceValue.ofYuan(30), 9550)),
                "[]",
                CardStage.READING.from(clock.instant())));
        return id;
    }

    UUID keptPhoto(int place) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        photos.keep(photos.ready(id, PICTURE, GOOD), submission, place);
        return id;
    }

    void backToReading(CaseId id) {
        casebook.act(id, Move.REPHOTOGRAPHED.at(clock.instant()), CaseEvent.bySystem("again"));
    }

    CardCase read(CaseId id) {
        step.handle(casebook.claim(CardStage.READING, 1, LEASE).getFirst());
        return casebook.find(id).orElseThrow();
    }

    boolean isDueToBeRead() {
        return !casebook.claim(CardStage.READING, 1, Duration.ZERO).isEmpty();
    }

    CardView seen(CaseId id) {
        return views.find(Scope.ofSeller(seller), id).orElseThrow();
    }

    /** All of the submission, by their places. */
    List<CardCase> cards() {
        return views
                .ofSubmission(Scope.ofSeller(seller), submission, Optional.empty(), PageRequest.first(PageRequest.MOST))
                .items()
                .stream()
                .map(card -> casebook.find(new CaseId(card.id())).orElseThrow())
                .toList();
    }

    /** Its seller sends another photo of it. */
    Answer photograph(CaseId id, byte... photo) {
        return answers.photograph(id, seller, photo);
    }

    Answer withdraw(CaseId id) {
        return answers.withdraw(id, seller);
    }

    void reject(CardCase card) {
        casebook.act(card.id(), Move.SELLER_OVERDUE.at(clock.instant()), CaseEvent.bySystem("-"));
    }

    Optional<byte[]> photo(CardCase card) {
        return photos.open(card.origin().photoId().orElseThrow());
    }

    private static Reading.Read photoOf(int cards, boolean certain) {
        List<Reading.Read> others = IntStream.range(1, cards)
                .mapToObj(n -> card(n, true, List.of()))
                .toList();
        return card(0, certain, others);
    }

    private static Reading.Read card(int n, boolean certain, List<Reading.Read> others) {
        return new Reading.Read(row("12345678" + n % 10), row(pin(n)), certain, others, List.of(), Duration.ZERO);
    }

    static Correction typed(String number, String pin) {
        return Correction.typed(Map.of(Field.NUMBER, number, Field.PIN, pin));
    }

    static String pin(int n) {
        return "4182039051" + (10 + n);
    }

    private static RowReading row(String text) {
        Box box = new Box(100, 100, 300, 40, 0);
        return new RowReading(
                text.chars()
                        .mapToObj(c -> new Glyph((char) c, 999, box, List.of(), false))
                        .toList(),
                box);
    }
}
