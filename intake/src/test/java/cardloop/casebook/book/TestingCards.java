package cardloop.casebook.book;

import cardloop.base.SealedKey;
import cardloop.card.FaceValue;
import cardloop.card.SealedPin;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards of sellers who exist, for tests that care about something else. */
public final class TestingCards {
    private static final int HASH_BYTES = 32;

    private final JdbcClient jdbc;
    private final Instant now;
    private int places;

    public TestingCards(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    public UUID anySeller() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        INSERT INTO person (id, login, password_hash, role, display_name, language, disabled, created_at)
                        VALUES (?, ?, '', 'SELLER', 'any', 'zh', FALSE, ?)
                        """).params(id, "seller-" + id, now.atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    public UUID anySubmission(UUID seller) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("INSERT INTO submission (id, seller_id, channel, terms, created_at) VALUES (?, ?, 'JSON', 'v1', ?)")
                .params(id, seller, now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A QQCARD of 30 yuan whose key is told apart by {@code key} alone. */
    public NewCase card(UUID seller, int key) {
        return card("QQCARD", seller, key, CardStage.RECEIVED.from(now));
    }

    public NewCase card(String kind, UUID seller, int key, Progress progress) {
        FaceValue face = FaceValue.ofYuan(30);
        return new NewCase(
                new CaseId(UuidCreator.getTimeOrderedEpoch()),
                new Origin(anySubmission(seller), places++, seller, Optional.empty()),
                new Declared(
                        kind,
                        Optional.of(face),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(key(key)),
                Optional.of(Price.of(face, 9550)),
                "[]",
                progress);
    }

    /** A sealed key nobody can open. */
    public static SealedKey key(int key) {
        String hash =
                HexFormat.of().withUpperCase().toHexDigits((long) key).repeat(4).substring(0, 2 * HASH_BYTES);
        return new SealedKey(new SealedPin(new byte[] {1, 2, 3}), "1234•6789", hash, hash);
    }
}
