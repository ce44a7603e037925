package cardloop.web.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless browser of this machine; nothing is downloaded. */
final class TestingBrowser implements AutoCloseable {
    /** How long a page may take; only a broken one reaches it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final String origin;

    private TestingBrowser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /**
     * @param profile an empty folder
     * @param language of the browser, such as {@code zh-CN}
     */
    static TestingBrowser open(String origin, Path profile, String language) {
        if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
            throw new AssertionError("no browser here; run: apt-get install -y chromium chromium-driver");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--hide-scrollbars",
                // A camera that shows a moving picture and asks nobody.
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new TestingBrowser(new ChromeDriver(service, options), origin);
    }

    ChromeDriver driver() {
        return driver;
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void go(String path) {
        driver.get(origin + path);
    }

    String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    WebElement find(String css) {
        return waiting()
                .until(any -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void press(String css) {
        WebElement element = find(css);
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block:'center'})", element);
        element.click();
    }

    void type(String css, String text) {
        find(css).sendKeys(text);
    }

    /** One key, as on a keyboard, wherever the focus is. */
    void key(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void waitForText(String css, String text) {
        try {
            waiting()
                    .until(any -> driver.findElements(By.cssSelector(css)).stream()
                            .anyMatch(element -> text(element).contains(text)));
        } catch (TimeoutException e) {
            throw new AssertionError("waited for '" + text + "' on " + path() + " and saw: " + text("body"), e);
        }
    }

    void waitForPath(String start) {
        waiting().until(any -> path().startsWith(start));
    }

    String text(String css) {
        return find(css).getText();
    }

    /** Whether a picture has arrived and can be seen. */
    boolean isShown(String css) {
        return waiting().until(_ -> isShown(find(css)));
    }

    static boolean isShown(WebElement picture) {
        return Integer.parseInt(String.valueOf(picture.getDomProperty("naturalWidth"))) > 0 && picture.isDisplayed();
    }

    /** How many pixels the page is wider than the screen. */
    long tooWide() {
        Object pixels = driver.executeScript(
                "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - window.innerWidth");
        return pixels == null ? 0 : ((Number) pixels).longValue();
    }

    /** Controls smaller than 44 pixels in either direction; words inside a text are not controls. */
    @SuppressWarnings("unchecked") // the script answers with a list of texts
    List<String> smallTargets() {
        Object small = driver.executeScript("""
                return [...document.querySelectorAll(
                    'button, [role=button], input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, summary, nav a, a.chip, a.list-item, .chip')]
                  .filter(e => e.offsetParent !== null && getComputedStyle(e).visibility !== 'hidden')
                  .filter(e => { const b = e.getBoundingClientRect(); return b.height < 43.5 || b.width < 24; })
                  .map(e => e.outerHTML.slice(0, 120) + ' ' + Math.round(e.getBoundingClientRect().width) + 'x' + Math.round(e.getBoundingClientRect().height));
                """);
        return (List<String>) Objects.requireNonNull(small);
    }

    /** What the console complained about since the last asking: scripts, the content policy, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What a script calls its last argument with. */
    Object script(String words, Object... given) {
        return Objects.requireNonNull(driver.executeAsyncScript(words, given));
    }

    private static String text(WebElement element) {
        try {
            return element.getText();
        } catch (org.openqa.selenium.StaleElementReferenceException e) {
            return "";
        }
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
        wait.ignoring(org.openqa.selenium.StaleElementReferenceException.class);
        return wait;
    }

    static CharSequence escape() {
        return Keys.ESCAPE;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
