package cardloop.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.KeySealing;
import cardloop.base.SealedKey;
import cardloop.card.CardKey;
import cardloop.card.CardKind;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.casebook.CaseId;
import cardloop.format.CardFormats;
import cardloop.nights.TestingShelf;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The command line, the real rooms and the pretend issuers. */
@ExtendWith(OutputCaptureExtension.class)
class NightEndToEndTest {
    private static final String HEADER =
            "kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on\n";
    private static final String GOOD = "12345678901234567";
    private static final String GOOD_PIN = "123456789012345678";
    private static final String USED = "22345678901234567";
    private static final String USED_PIN = "223456789012345678";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private StubTown town;
    private TestingShelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabases.ofThisRun();
        town = StubTown.start(
                0,
                Deck.parse(HEADER
                        + "SZX," + GOOD + "," + GOOD_PIN + ",VALID,10000,10000,34567890,CN,2999-12-31,2026-01-01\n"
                        + "SZX," + USED + "," + USED_PIN + ",USED,10000,0,34567890,CN,2999-12-31,2026-01-01\n"));
        shelf = new TestingShelf(database.jdbc(), Instant.parse("2026-11-01T00:00:00Z"));
    }

    @AfterEach
    void close() {
        town.close();
        database.close();
    }

    private String[] settings() {
        return database.settings(
                folder, "--spring.profiles.active=demo", "--cardloop.asking.base-url=" + town.baseUrl());
    }

    private int command(String... words) {
        return JobsCommandApplication.run(
                Stream.concat(Arrays.stream(words), Arrays.stream(settings())).toArray(String[]::new));
    }

    private UUID shelved(String number, String pin) {
        UUID card = shelf.put("SZX", "CN");
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(JobsCommandApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=jobs", "cardloop.runs.resume=false")
                .run(settings())) {
            CardKind kind =
                    rooms.getBean(CardFormats.class).find("SZX").orElseThrow().kind();
            SealedKey key = rooms.getBean(KeySealing.class)
                    .seal(new CardKey(kind, new CardNumber(number), CardPin.of(pin)), new CaseId(card).subject());
            database.jdbc()
                    .sql("UPDATE card_case SET sealed_key = ?, fingerprint = ?, number_fingerprint = ?, batch = ?"
                            + " WHERE id = ?")
                    .params(
                            key.sealed().ciphertext(),
                            key.fingerprintBytes(),
                            key.numberFingerprintBytes(),
                            "34567890",
                            card)
                    .update();
        }
        return card;
    }

    @Test
    void aNightVouchesForTheGoodCardAndPullsTheOneUsedMeanwhile() {
        UUID good = shelved(GOOD, GOOD_PIN);
        UUID used = shelved(USED, USED_PIN);

        assertThat(command("revalidate", "--business-date=2026-11-20", "--dry-run"))
                .isZero();
        assertThat(town.stats().toString()).doesNotContain(GOOD);
        assertThat(command("revalidate", "--business-date=2026-11-20")).isZero();

        assertThat(shelf.stateOf(good)).isEqualTo("ON_SHELF");
        assertThat(shelf.stateOf(used)).isEqualTo("PULLED USED");
        assertThat(shelf.verified(good)).isAfter(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(command("revalidate", "--business-date=2026-11-20")).isZero();
    }

    @Test
    void aNightWithSkippedCardsSaysSo() {
        shelf.put("KINGSOFT", "CN");
        assertThat(command("revalidate", "--business-date=2026-11-20")).isEqualTo(4);
        assertThat(command("revalidate", "--business-date=2026-11-20")).isEqualTo(4);
    }

    @Test
    void jobsWithoutLanesTellAloneWhatThereIsAndAreDoneOnceADay() {
        assertThat(command("purge", "--dry-run")).isZero();
        assertThat(command("recalibrate", "--show")).isZero();
        assertThat(runs()).isZero();
        assertThat(command("purge")).isZero();
        assertThat(command("purge")).isZero();
        assertThat(runs()).isEqualTo(1);
    }

    private long runs() {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM batch_job_execution")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revalidate --dry-run", "purge --dry-run", "recalibrate --show", "canary list"})
    void theDemonstrationsSecretsAreRefusedByNameOutsideOfItsProfile(String words, CapturedOutput output) {
        String[] all = Stream.concat(
                        Arrays.stream(words.split(" ")),
                        Arrays.stream(database.settings(folder, "--cardloop.asking.base-url=" + town.baseUrl())))
                .toArray(String[]::new);
        assertThat(JobsCommandApplication.run(all)).isEqualTo(1);
        assertThat(output.getErr())
                .contains("cardloop.asking.base-url: not https", "cardloop.issuer-cmcc.key: the demonstration's")
                .doesNotContain("cmcc-demo-key");
        assertThat(output.getAll()).doesNotContain("cookies are not marked");
    }

    @Test
    void wrongUsageIsToldApart() {
        assertThat(command("revalidate", "--business-date=yesterday")).isEqualTo(2);
        assertThat(command("revalidate", "--sideways")).isEqualTo(2);
        assertThat(command("knit")).isEqualTo(2);
        assertThat(command("revalidate", "--business-date=2999-01-01")).isEqualTo(2);
        assertThat(command("revalidate", "--help")).isZero();
    }

    @Test
    void aHouseThatCannotOpenIsAFailure() {
        assertThat(JobsCommandApplication.run(
                        "revalidate",
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.no-such-setting=1",
                        "--cardloop.database.url=jdbc:h2:file:" + folder + "/loses-commits"))
                .isEqualTo(1);
    }
}
