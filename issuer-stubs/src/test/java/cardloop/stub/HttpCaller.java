package cardloop.stub;

import cardloop.stub.wire.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Sends questions over a real connection that leaves from the question's address. */
final class HttpCaller {
    private final String baseUrl;

    HttpCaller(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    HttpResponse<byte[]> send(Question question) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(question.clientIp()))
                .build()) {
            return client.send(request(question), BodyHandlers.ofByteArray());
        }
    }

    HttpResponse<byte[]> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(new Question(method, path, Map.of(), body, "127.0.0.1"));
    }

    private HttpRequest request(Question question) {
        String query = question.query().isEmpty() ? "" : "?" + question.query();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + question.path() + query))
                .method(question.method(), BodyPublishers.ofByteArray(question.bytes()));
        question.headers().forEach(request::header);
        return request.build();
    }
}
