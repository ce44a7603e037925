package cardloop.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.http.Answer;
import cardloop.testing.http.TestingCaller;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the memory: what a body may be is decided before it is read, and who sends it before it is parsed. */
class BodiesTest extends WholeIntake {
    private static final String PHOTOS = "/api/v1/submissions/photos";
    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";
    private static final String SELLER = "Authorization: Bearer demo-seller-key";
    private static final int HALF_A_PHOTO = 5_000_000;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/submissions/photos, 401",
        "/api/v1/cards/00000000-0000-7000-8000-000000000000/correction, 401",
        "/sell/photos, 302",
        "/sell/photo, 302",
        "/cards/00000000-0000-7000-8000-000000000000/photo, 302"
    })
    void theirPhotosAreNotReadOfStrangersHoweverManyThereAre(String door, int status) {
        String part = part(HALF_A_PHOTO);
        for (int i = 0; i < 5; i++) {
            Answer answer = caller().call("POST", door, headers(MULTIPART, "Content-Length: 10000000"), part);
            assertThat(answer.status()).isIn(status, 0);
        }
        assertThat(held("disk") + held("memory")).isZero();
        assertThat(caller().call("POST", door, headers(MULTIPART), part(10)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/submissions",
                "/api/v1/check",
                "/api/v1/payouts",
                "/login",
                "/signup",
                "/sell/text",
                "/language",
                "/callbacks/netease",
                "/nothing-here"
            })
    void photosAreTakenAtTheirDoorsAlone(String path) {
        Answer answer = caller().call("POST", path, headers(MULTIPART, SELLER, key()), part(10));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media");
    }

    @Test
    void aPersonIsToldOnAPage() {
        Answer answer = caller().call("POST", "/login", headers(MULTIPART, "Accept: text/html"), part(10));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isPage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/submissions, 2097153",
        "POST, /api/v1/submissions/photos, 1",
        "PUT, /api/v1/review/claims/00000000-0000-7000-8000-000000000000, 2097153",
        "POST, /callbacks/netease, 4097"
    })
    void aBodyThatIsTooLargeIsRefusedByItsLengthAlone(String method, String path, int length) {
        Answer answer = caller().call(method, path, headers(JSON, key(), "Content-Length: " + length), "{");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyWithoutALengthIsCounted() {
        String million = "x".repeat(1_000_000);
        String chunk = "F4240\r\n" + million + "\r\n";
        String chunked = headers(JSON, SELLER, key(), "Transfer-Encoding: chunked");
        Answer answer = caller().call("POST", "/api/v1/submissions/text", chunked, chunk + chunk + chunk + "0\r\n\r\n");
        assertThat(answer.status() + answer.code()).isEqualTo("413too_large");
        assertThat(held("memory")).isZero();
        assertThat(caller().call("POST", "/login", headers(FORM, "Transfer-Encoding: chunked"), "1\r\na\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(411);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/submissions, Content-Type: application/json, incomplete_body",
        "/api/v1/submissions/photos, Content-Type: multipart/form-data; boundary=b, incomplete_body",
        "/api/v1/check, Content-Type: application/json, incomplete_body"
    })
    void anUploadThatBreaksOffIsNoFaultOfOurs(String path, String type, String code) {
        Answer answer =
                caller().call("POST", path, headers(type, SELLER, key(), "Content-Length: 100000"), part(5_000));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(held("disk") + held("memory")).isZero();
    }

    @Test
    void aFormThatBreaksOffIsNoFaultOfOurs() {
        Answer answer = caller().call("POST", "/login", headers(FORM, "Content-Length: 1000"), "login=a");
        assertThat(answer.status()).isIn(0, 400);
    }

    @Test
    void onePhotoIsTenMegabytesAndAFieldIsShort() {
        assertThat(caller().call("POST", PHOTOS, headers(MULTIPART, SELLER, key()), part(10_485_761))
                        .code())
                .isEqualTo("too_large");
        String longField =
                "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + "k".repeat(5_000) + "\r\n--b--\r\n";
        assertThat(caller().call("POST", PHOTOS, headers(MULTIPART, SELLER, key()), longField)
                        .code())
                .isEqualTo("too_large");
    }

    private double held(String where) {
        return program.getBean(MeterRegistry.class)
                .get("cardloop.body." + where + ".bytes")
                .gauge()
                .value();
    }

    private static String part(int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n" + "x".repeat(size)
                + "\r\n--b--\r\n";
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID();
    }

    private static String headers(String... lines) {
        return TestingCaller.headers(lines);
    }
}
