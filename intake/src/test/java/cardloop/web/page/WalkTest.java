package cardloop.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.People;
import cardloop.access.Role;
import cardloop.intake.IntakeApplication;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole way of a card through the real program, in real browsers: a phone that sells, a desk that reviews. */
class WalkTest {
    private static final String NUMBER = "100200300";
    private static final String PIN = "418203905173";
    private static final String REVIEWER = "reviewer@example.test";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private static StubTown town;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void open() {
        DeckCard good = DeckCard.valid("QQCARD", NUMBER, PIN, 10_000).ofBatch("QB2026Q3-07");
        town = StubTown.start(0, Deck.of(good));
        program = IntakeApplication.application()
                .run(
                        "--server.port=0",
                        "--cardloop.data-dir=" + folder.resolve("data"),
                        "--cardloop.asking.base-url=" + town.baseUrl(),
                        "--cardloop.payout-channel.base-url=" + town.baseUrl());
        program.getBean(People.class).add(REVIEWER, PASSWORD, Role.REVIEWER, "复核员");
    }

    @AfterAll
    static void close() {
        program.close();
        town.close();
    }

    @Test
    void aTypedCardIsSoldOnAPhoneReviewedByKeyboardAndPaid() {
        try (TestingBrowser phone = browser("phone", "zh-CN");
                TestingBrowser desk = browser("desk", "en")) {
            phone.size(360, 740);
            desk.size(1280, 800);
            signUp(phone);
            String card = sell(phone);
            phone.go(card);
            phone.waitForText("#live", "人工抽检");
            assertThat(phone.text("body")).doesNotContain(PIN);
            fits(phone);

            signIn(desk, REVIEWER);
            review(desk);

            phone.waitForText("#live", "已入账");
            assertThat(phone.text("#live")).contains("+¥82.00");
            fits(phone);
            phone.go("/money");
            phone.waitForText(".figures", "¥82.00");
            fits(phone);
        }
    }

    private static void signUp(TestingBrowser phone) {
        phone.go("/signup");
        phone.type("[name=login]", "seller@example.test");
        phone.type("[name=password]", PASSWORD);
        phone.press("[name=terms]");
        phone.press("form[action='/signup'] [type=submit]");
        phone.waitForPath("/login");
        fits(phone);
        signIn(phone, "seller@example.test");
        phone.find("#kinds");
        fits(phone);
    }

    /** Sells the one card and says where its page is. */
    private static String sell(TestingBrowser phone) {
        phone.press("a[href$='kind=QQCARD']");
        phone.press("label:has(input[name=faceValue][value='100.00'])");
        phone.type("#text", NUMBER + " " + PIN);
        phone.waitForText("#preview", "¥82.00");
        fits(phone);
        phone.press("button[hx-post='/sell/text']");
        phone.waitForPath("/submissions/");
        fits(phone);
        return String.valueOf(phone.find("#live a.list-item").getDomAttribute("href"));
    }

    private static void review(TestingBrowser desk) {
        desk.waitForPath("/review");
        desk.find("[data-keys=on]");
        desk.find("#claim");
        desk.key("n");
        desk.waitForPath("/review/items/");
        desk.find("[data-keys=on]");
        desk.waitForText(".comparison", "valid");
        assertThat(desk.text("body")).doesNotContain(PIN);
        fits(desk);
        desk.key("p");
        desk.waitForText(".note-good", "passed");
        fits(desk);
    }

    private static void signIn(TestingBrowser browser, String login) {
        browser.go("/login");
        browser.type("[name=login]", login);
        browser.type("[name=password]", PASSWORD);
        browser.press("form[action='/login'] [type=submit]");
        browser.find("form[action='/logout']");
    }

    private static void fits(TestingBrowser browser) {
        assertThat(browser.tooWide()).as(browser.path()).isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).as(browser.path()).isEmpty();
    }

    private static TestingBrowser browser(String name, String language) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return TestingBrowser.open("http://127.0.0.1:" + port, folder.resolve(name), language);
    }
}
