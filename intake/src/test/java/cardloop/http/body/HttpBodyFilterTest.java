package cardloop.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.http.BodyBounds;
import cardloop.http.BodyBounds.Bound;
import cardloop.http.HttpProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class HttpBodyFilterTest {
    private static final int ROOM = 1_000;

    private final BytesInFlight memory = new BytesInFlight(ROOM);
    private final BytesInFlight disk = new BytesInFlight(ROOM);
    private final HttpBodyFilter filter = new HttpBodyFilter(
            new BodyBounds(List.of(
                    Bound.ofPhotos("/api/photos", 100, ROOM), Bound.of("/api/**", ROOM), Bound.of("/form", ROOM))),
            memory,
            disk,
            new HttpProblemWriter(JsonMapper.builder().build()));

    @Test
    void bodiesTogetherHaveOnlySoMuchRoomAndItIsGivenBack() throws Exception {
        MockHttpServletResponse inner = new MockHttpServletResponse();
        FilterChain whileHeld = (request, response) -> {
            request.getInputStream().readAllBytes();
            assertThat(memory.held()).isEqualTo(600);
            filter.doFilter(
                    post("/api/other", "application/json", 600),
                    inner,
                    (r, s) -> r.getInputStream().readAllBytes());
        };
        MockHttpServletResponse outer = answer(post("/api/x", "application/json", 600), whileHeld);

        assertThat(outer.getStatus()).isEqualTo(200);
        assertThat(inner.getStatus()).isEqualTo(503);
        assertThat(inner.getHeader("Retry-After")).isEqualTo("5");
        assertThat(memory.held()).isZero();
    }

    @Test
    void aFormTakesItsRoomBeforeTheContainerReadsIt() throws Exception {
        memory.take(ROOM - 10);
        assertThat(answer(form(11), (r, s) -> {}).getStatus()).isEqualTo(503);
        assertThat(answer(form(10), (r, s) -> assertThat(memory.held()).isEqualTo(ROOM))
                        .getStatus())
                .isEqualTo(200);
        assertThat(memory.held()).isEqualTo(ROOM - 10);
    }

    @Test
    void photosHaveRoomOfTheirOwn() throws Exception {
        memory.take(ROOM);
        MockHttpServletResponse response = answer(post("/api/photos", "multipart/form-data", 700), (r, s) -> {
            r.getInputStream().readAllBytes();
            assertThat(disk.held()).isEqualTo(700);
        });
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(disk.held()).isZero();
    }

    @Test
    void photosArePostedToTheirDoorsAlone() throws Exception {
        AtomicInteger passed = new AtomicInteger();
        FilterChain count = (r, s) -> passed.incrementAndGet();
        MockHttpServletRequest put = post("/api/photos", "Multipart/mixed", 1);
        put.setMethod("PUT");

        assertThat(answer(post("/api/x", "multipart/form-data; boundary=x", 1), count)
                        .getStatus())
                .isEqualTo(415);
        assertThat(answer(post("/form", " multipart/form-data; boundary=x", 1), count)
                        .getStatus())
                .isEqualTo(415);
        assertThat(answer(put, count).getStatus()).isEqualTo(415);
        assertThat(passed).hasValue(0);
    }

    @Test
    void aLengthThatIsNotToldIsCounted() throws Exception {
        MockHttpServletRequest chunked = new MockHttpServletRequest("POST", "/api/photos") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        chunked.addHeader("Transfer-Encoding", "chunked");
        chunked.setContentType("application/json");
        chunked.setContent(new byte[101]);

        assertThat(answer(chunked, (r, s) -> r.getInputStream().readAllBytes()).getStatus())
                .isEqualTo(413);
        chunked.setRequestURI("/form");
        chunked.setContentType("application/x-www-form-urlencoded");
        assertThat(answer(chunked, (r, s) -> {}).getStatus()).isEqualTo(411);
    }

    private MockHttpServletResponse answer(HttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest form(int length) {
        return post("/form", "application/x-www-form-urlencoded", length);
    }

    private static MockHttpServletRequest post(String path, String type, int length) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent(new byte[length]);
        return request;
    }
}
