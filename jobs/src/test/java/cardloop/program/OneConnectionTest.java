package cardloop.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Role;
import cardloop.casebook.Sender;
import cardloop.format.TypedCard;
import cardloop.line.IntakeApplication;
import cardloop.nights.TestingShelf;
import cardloop.submission.SubmissionReceipt;
import cardloop.submission.SubmissionRequest;
import cardloop.submission.Submissions;
import cardloop.submission.SubmittedCard;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.door.Doorstep;
import cardloop.testing.door.EveryHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Everything that a program maps works with one connection: nothing asks for a second one while it holds the first. */
class OneConnectionTest {
    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabases.ofThisRun();
        new TestingShelf(database.jdbc(), Instant.parse("2026-11-01T00:00:00Z")).put("KINGSOFT", "CN");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyPageAndEndpointOfIntakeWorksWithOneConnection() {
        try (ConfigurableApplicationContext program = start(IntakeApplication.application())) {
            WebApplicationContext server = (WebApplicationContext) program;
            Doorstep doorstep = new Doorstep(server);
            List<String> ids = new ArrayList<>(ids());
            ids.addAll(submitted(
                    program.getBean(Submissions.class),
                    doorstep.who(Role.SELLER).person().id()));
            assertThat(EveryHandler.faults(server, doorstep, ids)).isEmpty();
        }
    }

    @Test
    void everyPageAndEndpointOfJobsWorksWithOneConnection() {
        try (ConfigurableApplicationContext program = start(JobsApplication.application())) {
            WebApplicationContext server = (WebApplicationContext) program;
            assertThat(EveryHandler.faults(server, new Doorstep(server), ids())).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder program) {
        return program.run(database.settings(
                folder,
                "--cardloop.web-pool.wait-millis=5000",
                TestDatabase.NO_ISSUER,
                "--cardloop.payout-channel.base-url=http://127.0.0.1:1"));
    }

    /** Of a run, of things there are, and of nothing. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>(
                List.of("1", "revalidate", "cmcc", UUID.randomUUID().toString()));
        database.jdbc().sql("SELECT id FROM card_case").query(UUID.class).list().forEach(id -> ids.add(id.toString()));
        database.jdbc()
                .sql("SELECT id FROM stock_item")
                .query(UUID.class)
                .list()
                .forEach(id -> ids.add(id.toString()));
        return ids;
    }

    private static List<String> submitted(Submissions submissions, UUID seller) {
        SubmissionReceipt receipt = submissions.submitCards(
                new Sender(seller, "127.0.0.1"),
                new SubmissionRequest(
                        "v1",
                        List.of(
                                new SubmittedCard(TypedCard.of("QQCARD", "123456789", "418203905173", "30")),
                                new SubmittedCard(TypedCard.of("QQCARD", "123456780", "41820390517", "30")))));
        List<String> ids = new ArrayList<>(List.of(receipt.head().id().toString()));
        receipt.cards().forEach(card -> ids.add(card.id().toString()));
        return ids;
    }
}
