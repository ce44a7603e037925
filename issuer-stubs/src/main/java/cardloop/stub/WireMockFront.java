package cardloop.stub;

import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Question;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Between WireMock and the town: a request becomes a question, a served answer becomes bytes or a broken connection. */
final class WireMockFront implements ResponseDefinitionTransformerV2 {
    static final String NAME = "town";
    private static final int DRIP_CHUNKS = 20;

    private final Function<Question, Served> town;

    WireMockFront(Function<Question, Served> town) {
        this.town = town;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return rendered(town.apply(question(event.getRequest())));
    }

    private static Question question(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : request.getAllHeaderKeys()) {
            headers.putIfAbsent(
                    name.toLowerCase(Locale.ROOT), request.header(name).firstValue());
        }
        return new Question(
                request.getMethod().getName(),
                path(request.getUrl()),
                headers,
                new String(request.getBody(), StandardCharsets.ISO_8859_1),
                request.getClientIp(),
                query(request.getUrl()));
    }

    /** As it was sent: signatures cover it. */
    private static String path(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String query(String url) {
        int query = url.indexOf('?');
        return query < 0 ? "" : url.substring(query + 1);
    }

    private static ResponseDefinition rendered(Served served) {
        ResponseDefinitionBuilder response = new ResponseDefinitionBuilder();
        if (served.latencyMillis() > 0) {
            response.withFixedDelay(served.latencyMillis());
        }
        Answer answer = served.answer();
        return switch (served.damage()) {
            case NONE, BAD_SIGNATURE -> written(response, answer, answer.body()).build();
            case HTTP_5XX ->
                response.withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html><body>Bad Gateway</body></html>")
                        .build();
            case RESET_BEFORE, RESET_AFTER ->
                response.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
            case EMPTY -> response.withFault(Fault.EMPTY_RESPONSE).build();
            case TRUNCATED ->
                written(
                                response,
                                answer,
                                answer.body().substring(0, answer.body().length() / 2))
                        .build();
            case DRIP ->
                written(response, answer, answer.body())
                        .withChunkedDribbleDelay(DRIP_CHUNKS, served.dripMillis())
                        .build();
        };
    }

    private static ResponseDefinitionBuilder written(ResponseDefinitionBuilder response, Answer answer, String body) {
        response.withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(body.getBytes(StandardCharsets.UTF_8));
        answer.headers().forEach(response::withHeader);
        return response;
    }
}
