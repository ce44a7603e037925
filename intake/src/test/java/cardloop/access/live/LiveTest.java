package cardloop.access.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.line.IntakeApplication;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} refuses what is the demonstration's, by the setting's name, and listens only when all is real. */
final class LiveTest {
    private static final List<String> REAL = List.of(
            "--cardloop.asking.base-url=https://issuers.example",
            "--cardloop.issuer-cmcc.mer-id=m1",
            "--cardloop.issuer-cmcc.key=k1",
            "--cardloop.issuer-gateway.mer-id=20000",
            "--cardloop.issuer-gateway.key=k2",
            "--cardloop.issuer-gateway.notify-url=https://cards.example/callbacks/gateway",
            "--cardloop.issuer-jd.partner=p1",
            "--cardloop.issuer-jd.partner-secret=k3",
            "--cardloop.issuer-jd.totp-seed=09876543210987654321",
            "--cardloop.issuer-netease.mch=n1",
            "--cardloop.issuer-netease.key=k4",
            "--cardloop.issuer-tencent.app-id=t1",
            "--cardloop.issuer-tencent.secret=k5",
            "--cardloop.payout-channel.base-url=https://pay.example",
            "--cardloop.payout-channel.app-id=a1",
            "--cardloop.payout-channel.secret=k6");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabases.h2();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theDemonstrationsSecretsAndAddressesAreRefusedByNameBeforeAnythingListens() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> serve(port, List.of()))
                .rootCause()
                .hasMessageContainingAll(
                        "cardloop.asking.base-url: not https",
                        "cardloop.issuer-cmcc.key: the demonstration's",
                        "cardloop.issuer-gateway.notify-url: not https",
                        "cardloop.issuer-gateway.mer-id",
                        "cardloop.issuer-jd.partner-secret",
                        "cardloop.issuer-jd.totp-seed",
                        "cardloop.issuer-netease.key",
                        "cardloop.issuer-tencent.secret",
                        "cardloop.payout-channel.base-url: not https",
                        "cardloop.payout-channel.secret: the demonstration's")
                .hasMessageNotContainingAny("cmcc-demo-key", "12345678901234567890");
        assertThat(listens(port)).isFalse();
    }

    @Test
    void oneThatIsTheDemonstrationsAmongRealOnesIsRefusedAndSoIsAPersonOfIt() {
        List<String> settings = new ArrayList<>(REAL);
        settings.remove("--cardloop.issuer-netease.key=k4");
        settings.add("--cardloop.issuer-netease.key=netease-demo-key");
        settings.add("--cardloop.issuer-cmcc.base-url=http://cmcc.example");
        database.jdbc()
                .sql("INSERT INTO person (id, login, role, display_name, language, disabled, created_at) VALUES"
                        + " (RANDOM_UUID(), 'seller@demo', 'SELLER', 'x', 'zh', FALSE, CURRENT_TIMESTAMP),"
                        + " (RANDOM_UUID(), 'senior@demo', 'SELLER', 'x', 'zh', TRUE, CURRENT_TIMESTAMP)")
                .update();

        assertThatThrownBy(() -> serve(0, settings))
                .rootCause()
                .hasMessageContainingAll(
                        "cardloop.issuer-netease.key", "cardloop.issuer-cmcc.base-url: not https", "seller@demo")
                .hasMessageNotContainingAny("senior@demo", "payout-channel", "issuer-jd");
    }

    @Test
    void withRealOnesItServesAndItsCookiesStayBehindTls() throws Exception {
        List<String> settings = new ArrayList<>(REAL);
        settings.add("--server.servlet.session.cookie.secure=true");
        try (var program = serve(0, settings);
                HttpClient browser = HttpClient.newHttpClient()) {
            assertThat(program.getBean(LiveConfiguration.Live.class).settings()).isGreaterThan(5);
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            var page = browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("HttpOnly"));
        }
    }

    private org.springframework.context.ConfigurableApplicationContext serve(int port, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--server.port=" + port);
        all.add("--spring.main.banner-mode=off");
        all.add("--cardloop.data-dir=" + folder);
        all.add("--cardloop.database.url=" + database.url());
        all.add("--cardloop.database.user=" + database.user());
        return IntakeApplication.serving().run(all.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
