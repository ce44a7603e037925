package cardloop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, on a small phone and on a desk, in a real browser. */
class GalleryTest {
    private static final List<String> OPEN = List.of(
            "/login",
            "/login?error",
            "/signup",
            "/forgot",
            "/signup/code?ticket=00000000-0000-7000-8000-000000000001",
            "/forgot/code?ticket=00000000-0000-7000-8000-000000000001");
    private static final List<String> SELLER = List.of(
            "/",
            "/?kind=QQCARD",
            "/?kind=SZX",
            "/cards",
            "/cards?state=ACCEPTED",
            "/cards/" + SampleCards.id(1),
            "/cards/" + SampleCards.id(2),
            "/cards/" + SampleCards.id(4),
            "/cards/" + SampleCards.id(9),
            "/cards/" + SampleCards.id(10),
            "/cards/" + SampleCards.id(11),
            "/cards/" + SampleCards.id(12),
            "/cards/" + SampleCards.id(13),
            "/cards/" + SampleCards.id(14),
            "/cards/" + SampleCards.id(SampleCards.UNREADABLE),
            "/cards/" + SampleCards.id(SampleCards.CLEAR),
            "/cards/" + SampleCards.id(SampleCards.MISTYPED),
            "/submissions/" + SampleCards.SUBMISSION,
            "/money",
            "/settings");
    private static final List<String> REVIEWER =
            List.of("/review", "/review/items/" + TestingDesk.PHOTOGRAPHED, "/review/items/" + TestingDesk.TYPED);

    @TempDir
    private static Path profiles;

    private static Gallery gallery;

    @BeforeAll
    static void open() {
        gallery = Gallery.open();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageFitsASmallPhoneAndADeskAndTheConsoleIsSilent(String language) {
        try (TestingBrowser browser = browser(language)) {
            browser.size(320, 640);
            SoftAssertions all = new SoftAssertions();
            OPEN.forEach(page -> look(browser, page, all));
            Gallery.signIn(browser, "SELLER");
            SELLER.forEach(page -> look(browser, page, all));
            browser.size(1280, 800);
            SELLER.forEach(page -> look(browser, page, all));
            Gallery.signIn(browser, "REVIEWER");
            REVIEWER.forEach(page -> look(browser, page, all));
            browser.size(360, 740);
            REVIEWER.forEach(page -> look(browser, page, all));
            all.assertAll();
        }
    }

    @Test
    void linesAreCheckedAsTheyAreTypedAndNothingIsSent() {
        try (TestingBrowser browser = browser("zh-CN")) {
            browser.size(360, 740);
            Gallery.signIn(browser, "SELLER");
            browser.go("/?kind=QQCARD");
            browser.press("label:has(input[name=faceValue][value='100.00'])");
            browser.type("#text", "123456789 123456789012\n123456789 12345678901");
            browser.waitForText("#preview", "第 2 行");
            assertThat(browser.text("#preview")).contains("2 行，1 行格式正确").contains("¥82.00");
            assertThat(browser.path()).isEqualTo("/");
            browser.press("button[hx-post='/sell/text']");
            browser.waitForPath("/submissions/");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatMayHaveBeenMeantIsTakenByOneTap() {
        try (TestingBrowser browser = browser("zh-CN")) {
            browser.size(360, 740);
            Gallery.signIn(browser, "SELLER");
            browser.go("/?kind=QQCARD");
            browser.press("label:has(input[name=faceValue][value='100.00'])");
            browser.type("#text", "123456789 12345678901S\n123456789 123456x789012");
            browser.find("#preview [aria-label='第 22 位改为 5']");
            browser.press("#preview .chip-button[data-line='1'][data-put='5']");
            browser.waitForText("#preview", "2 行，1 行格式正确");
            browser.press("#preview .chip-button[data-line='2'][data-drop]");
            browser.waitForText("#preview", "2 行，2 行格式正确");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aSubmissionIsFoundByItsReceiptHoweverItIsTyped() {
        try (TestingBrowser browser = browser("zh-CN")) {
            browser.size(360, 740);
            Gallery.signIn(browser, "SELLER");
            browser.go("/cards");
            browser.type("[name=no]", "r000 0000-0o1t");
            browser.press(".find button");
            browser.waitForText("main", "R000-0000-001T");
            browser.go("/receipts?no=R000-0000-001X");
            browser.waitForText("[role=alert]", "校验位不符");
            assertThat(browser.tooWide()).isLessThanOrEqualTo(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPasteOfAnotherKindIsToldWhatItLooksLike() {
        try (TestingBrowser browser = browser("zh-CN")) {
            browser.size(360, 740);
            Gallery.signIn(browser, "SELLER");
            browser.go("/?kind=QQCARD");
            browser.type("#text", "卡号：12345678901234567\n密码：987654321098765432");
            browser.waitForText("#preview", "看起来像“中国移动神州行充值卡(全国)”");
            browser.press("#preview .note a");
            browser.waitForText("main h1", "中国移动神州行充值卡(全国)");
            assertThat(browser.text("main")).contains("请照卡面确认").contains("中国移动充值卡(广东)");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCardFoundBesideAnotherSaysWhichItIsAndShowsItsRows() {
        try (TestingBrowser browser = browser("en")) {
            browser.size(320, 640);
            Gallery.signIn(browser, "SELLER");
            browser.go("/cards/" + SampleCards.id(13));
            browser.waitForText("main", "Card 1 of 2 found on this photo");
            browser.find("img.crop-row[src$='/rows/NUMBER']");
            browser.find("img.crop-row[src$='/rows/PIN']");
            browser.find("form[action$='/withdrawal']");
            browser.go("/cards/" + SampleCards.id(2));
            assertThat(browser.text("main")).doesNotContain("found on this photo");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void eachRowIsAskedForInTheWayThatItsPhotoLeaves() {
        try (TestingBrowser browser = browser("en")) {
            browser.size(320, 640);
            Gallery.signIn(browser, "SELLER");
            browser.go("/cards/" + SampleCards.id(SampleCards.CLEAR));
            browser.find("img.crop-row[src$='/rows/NUMBER']");
            browser.find("img.crop-row[src$='/rows/PIN']");
            assertThat(browser.text("form[action$='/correction'] > [type=submit]"))
                    .isEqualTo("The pictures are right, send");
            browser.press("form[action$='/correction'] > details > summary");
            browser.find("form[action$='/correction'] > details input[name=pin]");
            browser.go("/cards/" + SampleCards.id(13));
            browser.find("fieldset.doubt input[type=radio][required]");
            assertThat(browser.all("fieldset.doubt input:checked"))
                    .as("nobody picks for the seller")
                    .isEmpty();
            browser.go("/cards/" + SampleCards.id(SampleCards.MISTYPED));
            browser.find("img.crop-row[src$='/rows/PIN']");
            browser.find(".whole-row input[name=pin][required]");
            assertThat(browser.all(".whole-row > label > input[name=number]")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCardWhosePhotoIsReadLaterSaysWhenAndCanBeTyped() {
        try (TestingBrowser browser = browser("en")) {
            Gallery.signIn(browser, "SELLER");
            browser.go("/cards/" + SampleCards.id(1));
            browser.waitForText("main", "We read the photo again");
            assertThat(browser.text("main")).contains("Photos cannot be read at the moment", "Type the code now");
            browser.find("form[action$='/correction'] [name=pin][required]");
            browser.find("form[action$='/withdrawal']");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aReviewerWorksByKeyboard() {
        try (TestingBrowser browser = browser("zh-CN")) {
            browser.size(1280, 800);
            Gallery.signIn(browser, "REVIEWER");
            browser.waitForPath("/review");
            browser.go("/review/items/" + TestingDesk.TYPED);
            browser.find("[data-keys=on]");
            browser.key("r");
            browser.type("[name=reason]", "核对卡面\n");
            browser.waitForText("#revealed", "9876 5432 1098");
            browser.key("f");
            browser.find("details.act[open] [data-digit='1']");
            browser.key("1");
            browser.waitForText(".note-good", "不通过");
            browser.waitForPath("/review/items/" + TestingDesk.PHOTOGRAPHED);
            browser.find("[data-keys=on]");
            browser.key("p");
            browser.waitForPath("/review/items/" + TestingDesk.TYPED);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void look(TestingBrowser browser, String page, SoftAssertions all) {
        browser.go(page);
        browser.find("main h1");
        all.assertThat(browser.tooWide()).as("pixels %s is too wide", page).isLessThanOrEqualTo(0);
        all.assertThat(browser.smallTargets()).as("small targets on %s", page).isEmpty();
        all.assertThat(browser.text("body")).as(page).doesNotContain("??").doesNotContain("${");
        all.assertThat(browser.complaints()).as("the console on %s", page).isEmpty();
    }

    private static TestingBrowser browser(String language) {
        return gallery.browser(profiles, language);
    }
}
