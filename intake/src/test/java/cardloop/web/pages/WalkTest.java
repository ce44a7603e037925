package cardloop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Role;
import cardloop.line.IntakeApplication;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.people.CardPainter;
import cardloop.stub.people.PhotoCondition;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole way of a card through the real program, in real browsers: a phone that sells, a desk that reviews. */
class WalkTest {
    private static final String NUMBER = "100200300";
    private static final String PIN = "418203905173";
    private static final DeckCard PHOTOGRAPHED =
            DeckCard.valid("QQCARD", "271828182", "845904523536", 10_000).ofBatch("QB2026Q3-08");
    private static final String REVIEWER = "reviewer@example.test";
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static StubTown town;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void open() {
        DeckCard good = DeckCard.valid("QQCARD", NUMBER, PIN, 10_000).ofBatch("QB2026Q3-07");
        town = StubTown.start(0, Deck.of(good, PHOTOGRAPHED));
        database = TestDatabases.ofThisRun();
        program = IntakeApplication.application()
                .run(database.settings(
                        folder.resolve("data"),
                        "--cardloop.mail.outbox=" + folder.resolve("outbox"),
                        "--cardloop.asking.base-url=" + town.baseUrl(),
                        "--cardloop.payout-channel.base-url=" + town.baseUrl()));
        program.getBean(People.class).add(REVIEWER, NewPassword.of(PASSWORD).orElseThrow(), Role.REVIEWER, "复核员");
    }

    @AfterAll
    static void close() {
        program.close();
        database.close();
        town.close();
    }

    @Test
    void aTypedCardIsSoldOnAPhoneReviewedByKeyboardAndPaid() {
        try (TestingBrowser phone = browser("phone", "zh-CN");
                TestingBrowser desk = browser("desk", "en")) {
            phone.size(360, 740);
            desk.size(1280, 800);
            signUp(phone, "seller@example.test");
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

    @Test
    void aPhotographedCardIsCorrectedBesideItsPictureAndReviewedWithItsPinCovered() throws Exception {
        try (TestingBrowser phone = browser("phone-photo", "zh-CN");
                TestingBrowser desk = browser("desk-photo", "zh-CN")) {
            phone.size(360, 740);
            desk.size(1280, 800);
            signUp(phone, "photographer@example.test");
            String card = photograph(phone);
            phone.go(card);
            phone.find("#do-correct");
            fits(phone);
            correct(phone);
            phone.waitForText("#live", "人工抽检");

            signIn(desk, REVIEWER);
            claim(desk, "有效");
            assertThat(desk.isShown("#photo")).isTrue();
            fits(desk);
            desk.key("p");
            desk.waitForText(".note-good", "通过");
            phone.waitForText("#live", "已入账");
        }
    }

    /** Sends a photo of the card and says where its page is. */
    private static String photograph(TestingBrowser phone) throws IOException {
        Path photo = folder.resolve("card.jpg");
        Files.write(photo, new CardPainter().paint(PHOTOGRAPHED, PhotoCondition.CLEAN, 1));
        phone.press("a[href$='kind=QQCARD']");
        phone.press("label:has(input[name=faceValue][value='100.00'])");
        phone.press("details:has(#photos) > summary");
        phone.type("#photos", photo.toString());
        fits(phone);
        phone.press("#photo-send");
        return String.valueOf(phone.find(".photo-taken a").getDomAttribute("href"));
    }

    /** Chooses the right character at each doubtful place; the reader may doubt any, most of a row, or none and ask for a look. */
    private static void correct(TestingBrowser phone) {
        for (WebElement row : phone.all(".whole-row > label > input")) {
            boolean isPin = String.valueOf(row.getDomAttribute("name")).equals("pin");
            row.sendKeys(isPin ? PHOTOGRAPHED.pin() : PHOTOGRAPHED.number());
        }
        for (WebElement doubt : phone.all("fieldset.doubt")) {
            WebElement other = doubt.findElement(By.cssSelector("input.code"));
            String[] place = String.valueOf(other.getDomAttribute("name")).split(":", -1);
            String code = place[0].equals("PIN") ? PHOTOGRAPHED.pin() : PHOTOGRAPHED.number();
            other.sendKeys(code.substring(Integer.parseInt(place[1]), Integer.parseInt(place[1]) + 1));
        }
        assertThat(phone.all("img.crop"))
                .hasSameSizeAs(phone.all("fieldset.doubt"))
                .allMatch(TestingBrowser::isShown);
        phone.press("form[action$='/correction'] [type=submit]");
    }

    private static void signUp(TestingBrowser phone, String login) {
        phone.go("/signup");
        phone.type("[name=login]", login);
        phone.type("[name=password]", PASSWORD);
        phone.press("[name=terms]");
        phone.press("form[action='/signup'] [type=submit]");
        phone.waitForPath("/signup/code");
        fits(phone);
        phone.type("[name=code]", codeSentTo(login));
        phone.press("form[action='/signup/code'] [type=submit]");
        phone.find("#kinds");
        fits(phone);
    }

    private static String codeSentTo(String login) {
        try (Stream<Path> letters = Files.list(folder.resolve("outbox"))) {
            for (Path letter : letters.toList()) {
                String text = Files.readString(letter);
                if (text.startsWith("To: " + login + "\n")) {
                    return CODE.matcher(text)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group();
                }
            }
            throw new AssertionError("no letter for " + login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        claim(desk, "valid");
        assertThat(desk.text(".why")).contains("new seller").contains("probability of review 100%");
        fits(desk);
        desk.key("p");
        desk.waitForText(".note-good", "passed");
        fits(desk);
    }

    private static void claim(TestingBrowser desk, String standing) {
        desk.waitForPath("/review");
        desk.find("[data-keys=on]");
        desk.find("#claim");
        desk.key("n");
        desk.waitForPath("/review/items/");
        desk.find("[data-keys=on]");
        desk.waitForText(".comparison", standing);
        assertThat(desk.text("body")).doesNotContain(PIN).doesNotContain(PHOTOGRAPHED.pin());
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
