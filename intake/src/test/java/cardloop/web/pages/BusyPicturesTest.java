package cardloop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.web.pages.picture.CardPictures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that are asked for while the house is busy. */
class BusyPicturesTest {
    private static final int FOR_EVER = 1_000;

    /** Has two rows that are not read, each with a picture. */
    private static final String PAGE = "/cards/" + SampleCards.id(14);

    @TempDir
    private Path folder;

    @Test
    void aPictureIsAskedForAgainUntilItIsThere() {
        try (Gallery gallery = Gallery.open();
                TestingBrowser browser = gallery.browser(folder, "zh-CN")) {
            Gallery.signIn(browser, "SELLER");
            pictures(gallery).busyFor(3);
            browser.go(PAGE);
            browser.find(".crop-row[src^='blob:']");
            assertThat(browser.isShown(".crop-row")).isTrue();
            assertThat(browser.text("main")).doesNotContain("显示不出来");
            assertThat(browser.all("input[name^='seen:']")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 图片暂时显示不出来", "en, The picture cannot be shown just now"})
    void onceItIsNotToBeHadWordsSaySoAndNobodyHasSeenTheRow(String language, String words) {
        try (Gallery gallery = Gallery.open();
                TestingBrowser browser = gallery.browser(folder, language)) {
            Gallery.signIn(browser, "SELLER");
            pictures(gallery).busyFor(FOR_EVER);
            browser.go(PAGE);
            browser.waitForText("main", words);
            browser.find("form[action$='/correction']:not(:has(input[name^='seen:']))");
        }
    }

    private static SamplePictures pictures(Gallery gallery) {
        return (SamplePictures) gallery.pages().getBean(CardPictures.class);
    }
}
