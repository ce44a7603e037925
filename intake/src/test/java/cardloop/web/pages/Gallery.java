package cardloop.web.pages;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages with sample data, served on a port of its own. */
record Gallery(ConfigurableApplicationContext pages) implements AutoCloseable {
    static Gallery open() {
        SpringApplication application = new SpringApplication(GalleryApplication.class);
        return new Gallery(
                application.run("--server.port=0", "--spring.flyway.enabled=false", "--logging.level.root=WARN"));
    }

    /**
     * A browser that stands before the pages.
     *
     * @param profile an empty folder
     * @param language such as {@code zh-CN}
     */
    TestingBrowser browser(Path profile, String language) {
        String port = pages.getEnvironment().getRequiredProperty("local.server.port");
        return TestingBrowser.open("http://127.0.0.1:" + port, profile, language);
    }

    /** Whoever has this role; name and password are the role's. */
    static void signIn(TestingBrowser browser, String role) {
        browser.driver().manage().deleteAllCookies();
        browser.go("/login");
        browser.type("[name=login]", role);
        browser.type("[name=password]", role);
        browser.press("form[action='/login'] [type=submit]");
        browser.find("form[action='/logout']");
    }

    @Override
    public void close() {
        pages.close();
    }
}
