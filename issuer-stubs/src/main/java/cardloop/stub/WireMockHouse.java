package cardloop.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import cardloop.stub.wire.Question;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.function.Function;

/** The HTTP server the town stands in: 127.0.0.1 only, no request journal. */
final class WireMockHouse {
    private static final int CONTAINER_THREADS = 64;
    private static final int RESPONSE_THREADS = 16;

    private final WireMockServer server;

    private WireMockHouse(WireMockServer server) {
        this.server = server;
    }

    /** @throws PortTakenException when the port is not free */
    static WireMockHouse open(int port, Function<Question, Served> town) {
        WireMockServer server =
                new WireMockServer(settings(port).extensions(new WireMockFront(town), new WireMockAdminShut()));
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new PortTakenException(port, e);
        }
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(WireMockFront.NAME)));
        return new WireMockHouse(server);
    }

    private static WireMockConfiguration settings(int port) {
        WireMockConfiguration settings = options()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .gzipDisabled(true)
                .containerThreads(CONTAINER_THREADS)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(RESPONSE_THREADS);
        return port == 0 ? settings.dynamicPort() : settings.port(port);
    }

    int port() {
        return server.port();
    }

    void close() {
        server.stop();
    }
}
