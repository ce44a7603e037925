package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Role;
import cardloop.money.AccountId;
import cardloop.money.Ledger;
import cardloop.money.Payees;
import cardloop.money.Payouts;
import cardloop.money.Posting;
import cardloop.money.TransferKind;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.door.Doorstep;
import cardloop.testing.door.PagePosts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** No form of a seller's or reviewer's page is answered by a page that Back would send again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePostsOfIntakeTest {
    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private Doorstep doorstep;
    private UUID payeeId;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        application = IntakeApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.database.url=" + database.url(),
                        "--cardloop.database.user=" + database.user(),
                        "--cardloop.asking.base-url=http://127.0.0.1:1");
        doorstep = new Doorstep((WebApplicationContext) application);
        UUID seller = doorstep.who(Role.SELLER).person().id();
        payeeId = application
                .getBean(Payees.class)
                .add(seller, "13800000000", "Any")
                .id();
        application
                .getBean(Ledger.class)
                .post(
                        TransferKind.ACCEPTANCE,
                        "any",
                        List.of(
                                new Posting(AccountId.available(seller), 10_000),
                                new Posting(AccountId.HOUSE_STOCK, -10_000)));
    }

    @AfterAll
    void close() {
        application.close();
        database.close();
    }

    @Test
    void everyFormAnswersWithARedirectOrAPieceOfItsPage() throws Exception {
        PagePosts posts = new PagePosts(
                (WebApplicationContext) application,
                doorstep,
                Map.of("payeeId", payeeId.toString(), "amount", "1", "kind", "SZX", "faceValue", "100", "terms", "v1"));

        assertThat(posts.handlers().values()).contains("/money/payouts/check", "/sell/photos", "/review/claims");
        assertThat(posts.answeredByAPage()).isEmpty();
    }

    @Test
    void aPayoutIsShownUnderAnAddressOfItsOwnAndDrawnOnce() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MvcResult taken = doorstep.perform(
                PagePosts.form("/money/payouts/check")
                        .session(session)
                        .param("amount", "¥1.50")
                        .param("payeeId", payeeId.toString()),
                Role.SELLER);
        assertThat(taken.getResponse().getStatus()).isEqualTo(302);
        String address = String.valueOf(taken.getResponse().getRedirectedUrl());
        assertThat(look(address, session).getResponse().getContentAsString()).contains("1.50");
        String once = address.substring(address.lastIndexOf('/') + 1);

        draw(once, session);
        draw(once, session);

        assertThat(application
                        .getBean(Payouts.class)
                        .list(doorstep.who(Role.SELLER).person().id(), 10))
                .hasSize(1);
        assertThat(look(address, session).getResponse().getRedirectedUrl()).isEqualTo("/money");
    }

    private void draw(String once, MockHttpSession session) throws Exception {
        MvcResult drawn = doorstep.perform(
                PagePosts.form("/money/payouts").session(session).param("once", once), Role.SELLER);
        assertThat(drawn.getResponse().getRedirectedUrl()).isEqualTo("/money");
    }

    private MvcResult look(String address, MockHttpSession session) throws Exception {
        return doorstep.perform(MockMvcRequestBuilders.get(address).session(session), Role.SELLER);
    }
}
