package cardloop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.SpoiltPicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographing and correcting on a phone-sized window, with a camera that shows a moving picture. */
class PhotoPageTest {
    private static final String OPEN_PHOTOS = "details:has(#photos) > summary";
    private static final String MEASURED = """
        const [kind, done] = arguments;
        (async () => {
          const { hint, measure, pixelsOf } = await import("/js/measure.js");
          const canvas = document.createElement("canvas");
          canvas.width = 960;
          canvas.height = 600;
          const pen = canvas.getContext("2d");
          pen.fillStyle = kind === "dark" ? "#0a0a0a" : kind === "bright" ? "#ffffff" : "#d8d2c4";
          pen.fillRect(0, 0, 960, 600);
          if (kind === "blurred") pen.filter = "blur(14px)";
          pen.fillStyle = "#20222a";
          pen.font = kind === "far" ? "8px monospace" : "44px monospace";
          const left = kind === "far" ? 420 : 60;
          const high = kind === "far" ? 12 : 110;
          const wanted = !["dark", "bright", "nothing"].includes(kind);
          for (let row = 0; wanted && row < 5; row += 1) pen.fillText("4827 1930 5567 2084 4182", left, 90 + row * high);
          if (kind === "shaken") {
            const sharp = canvas.cloneNode();
            sharp.getContext("2d").drawImage(canvas, 0, 0);
            for (let moved = 1; moved < 30; moved += 1) { pen.globalAlpha = 1 / (moved + 1); pen.drawImage(sharp, moved, 0); }
          }
          if (kind === "glare") { pen.fillStyle = "#ffffff"; pen.fillRect(300, 150, 260, 220); }
          done(hint(measure(pixelsOf(canvas, { x: 0, y: 0, width: 960, height: 600 }))));
        })();
        """;

    @TempDir
    private static Path folder;

    private static Gallery gallery;

    @BeforeAll
    static void open() {
        gallery = Gallery.open();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @Test
    void photosAreSentOneByOneAndEachGetsItsOwnAnswer() throws IOException {
        try (TestingBrowser browser = seller("zh-CN")) {
            browser.press(OPEN_PHOTOS);
            assertThat(browser.find("#photo-send").isEnabled()).isFalse();
            pick(browser, "good.jpg", card().jpeg());
            pick(browser, "glare.jpg", SpoiltPicture.GLARE.photo(card(), 110, 1));
            pick(browser, "card.pdf.jpg", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            assertThat(browser.all(".photo-item")).hasSize(3);
            browser.press("#photo-send");
            browser.waitForText("#photo-sum", "已收 1 张，2 张需要重拍");
            assertThat(browser.find(".photo-is-taken a").getDomAttribute("href"))
                    .isEqualTo("/cards/" + SampleCards.id(1));
            assertThat(browser.all(".photo-mark")).hasSize(1);
            assertThat(browser.text("#photo-list")).contains("反光太强").contains("这是 PDF 文件");
            assertThat(browser.path()).isEqualTo("/");
            fits(browser);
        }
    }

    @Test
    void theCameraHintsAndItsPhotoJoinsTheOthers() {
        try (TestingBrowser browser = seller("zh-CN")) {
            browser.press(OPEN_PHOTOS);
            browser.press("#camera-open");
            browser.find("#camera[data-hint]");
            assertThat(browser.text("#camera-hint")).isNotBlank();
            fits(browser);
            browser.press("#camera-shoot");
            browser.find(".photo-item");
            browser.press("#camera-close");
            assertThat(browser.find("#camera").isDisplayed()).isFalse();
            assertThat(browser.text(".photo-name")).startsWith("camera-1.jpg");
            fits(browser);
        }
    }

    @Test
    void aPageWithoutACameraOffersNone() {
        try (TestingBrowser browser = browser("en")) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of("source", "Object.defineProperty(navigator, 'mediaDevices', {value: undefined})"));
            signIn(browser);
            browser.press(OPEN_PHOTOS);
            browser.find("#photo-send[disabled]");
            assertThat(browser.find("#camera-open").isDisplayed()).isFalse();
            assertThat(browser.find("label:has(#photo-take)").isDisplayed()).isTrue();
            fits(browser);
        }
    }

    @Test
    void withoutAScriptTheFormStillTakesPhotos() throws IOException {
        try (TestingBrowser browser = seller("zh-CN")) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.go("/?kind=QQCARD");
            browser.press("label:has(input[name=faceValue][value='100.00'])");
            browser.press(OPEN_PHOTOS);
            pick(browser, "far.jpg", SpoiltPicture.FAR.photo(card(), 8, 1));
            browser.press("#photo-send");
            browser.waitForText("main", "照片太小");
            assertThat(browser.text("main")).contains("在照片中间");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, good",
        "dark, dark",
        "bright, bright",
        "nothing, nothing",
        "far, far",
        "blurred, blurred",
        "shaken, blurred",
        "glare, glare"
    })
    void aPictureIsToldWhatStandsInTheWay(String kind, String hint) {
        try (TestingBrowser browser = seller("zh-CN")) {
            assertThat(browser.script(MEASURED, kind)).isEqualTo(hint);
        }
    }

    @Test
    void aRowThatIsMostlyDoubtfulIsTypedWholeBesideItsPictureAndCheckedOnTheWay() {
        try (TestingBrowser browser = seller("zh-CN")) {
            browser.go("/cards/" + SampleCards.id(14));
            assertThat(browser.isShown(".crop-row")).isTrue();
            assertThat(browser.all("fieldset.doubt"))
                    .as("only the number's one")
                    .hasSize(1);
            browser.type(".whole-row input[name=pin]", "98765432109");
            browser.waitForText("#checked", "现在是 11 位");
            browser.type(".whole-row input[name=pin]", "8");
            browser.waitForText("#checked", "格式正确");
            fits(browser);
            browser.type("[name='NUMBER:2:other']", "8");
            browser.press("form[action$='/correction'] [type=submit]");
            browser.waitForText(".note-good", "已收到更正");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 照片太小, 在照片中间, 已收到新照片", "en, too small, in the middle of the photo, Got the new photo"})
    void aCardThatCouldNotBeReadGetsABetterPhotoWithoutAScript(
            String language, String advice, String where, String taken) throws IOException {
        try (TestingBrowser browser = seller(language)) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.size(320, 640);
            String page = "/cards/" + SampleCards.id(SampleCards.UNREADABLE);
            browser.go(page);
            again(browser, "far.jpg", SpoiltPicture.FAR.photo(card(), 8, 1));
            browser.waitForText("#live [role=alert]", advice);
            assertThat(browser.text("#live [role=alert]")).contains(where);
            assertThat(browser.path()).isEqualTo(page);
            again(browser, "good.jpg", card().jpeg());
            browser.waitForText(".note-good", taken);
            assertThat(browser.path()).isEqualTo(page);
            assertThat(browser.all("#live .note-wait")).isEmpty();
        }
    }

    @Test
    void aBetterPhotoIsFoldedAwayWhereTheCodeWasReadOrTyped() {
        try (TestingBrowser browser = seller("en")) {
            for (int n : List.of(2, 13)) {
                browser.go("/cards/" + SampleCards.id(n));
                assertThat(browser.find("form[action$='/photo']").isDisplayed()).isFalse();
                browser.press("details:has(form[action$='/photo']) > summary");
                assertThat(browser.find("form[action$='/photo'] .drop:has([capture])")
                                .isDisplayed())
                        .isTrue();
                fits(browser);
            }
            browser.press("form[action$='/photo'] [type=submit]");
            browser.waitForText(".note-end", "Choose one photo");
        }
    }

    private static void again(TestingBrowser browser, String name, byte[] photo) throws IOException {
        Path file = Files.write(folder.resolve(name), photo);
        browser.type("form[action$='/photo'] input:not([capture])[type=file]", file.toString());
        browser.press("form[action$='/photo'] [type=submit]");
    }

    private static void pick(TestingBrowser browser, String name, byte[] photo) throws IOException {
        browser.type("#photos", Files.write(folder.resolve(name), photo).toString());
    }

    private static CardPicture card() {
        return CardPicture.of("4827 1930 5567 2084", "4182 0390 5173");
    }

    private static void fits(TestingBrowser browser) {
        assertThat(browser.tooWide()).isLessThanOrEqualTo(0);
        assertThat(browser.smallTargets()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static TestingBrowser seller(String language) {
        TestingBrowser browser = browser(language);
        signIn(browser);
        return browser;
    }

    private static void signIn(TestingBrowser browser) {
        browser.size(360, 740);
        Gallery.signIn(browser, "SELLER");
        browser.go("/?kind=QQCARD");
        browser.press("label:has(input[name=faceValue][value='100.00'])");
    }

    private static TestingBrowser browser(String language) {
        return gallery.browser(folder.resolve("profile"), language);
    }
}
