package cardloop.issuers.callbacks;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.http.HttpHeaders;
import org.springframework.integration.http.dsl.Http;
import org.springframework.integration.http.dsl.HttpRequestHandlerEndpointSpec;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.Message;

/** The door of issuers: one call in, one short transaction, one word out. Nothing is queued in between. */
@Configuration(proxyBeanMethods = false)
class CallbackFlow {
    @Bean
    IntegrationFlow callbacksByQuery(NoticeDesk desk) {
        return flow(gateway(HttpMethod.GET), desk);
    }

    @Bean
    IntegrationFlow callbacksByForm(NoticeDesk desk) {
        return flow(gateway(HttpMethod.POST).requestPayloadType(byte[].class), desk);
    }

    private static HttpRequestHandlerEndpointSpec gateway(HttpMethod method) {
        return Http.inboundGateway("/callbacks/{issuer}")
                .requestMapping(mapping -> mapping.methods(method))
                .messageConverters(new ByteArrayHttpMessageConverter(), new StringHttpMessageConverter())
                .mappedRequestHeaders("")
                .mappedResponseHeaders("")
                .headerExpression("issuer", "#pathVariables.issuer")
                .payloadFunction(CallbackFlow::query);
    }

    private static IntegrationFlow flow(HttpRequestHandlerEndpointSpec gateway, NoticeDesk desk) {
        return IntegrationFlow.from(gateway)
                .handle(String.class, (query, headers) -> reply(desk, (String) headers.get("issuer"), query))
                .get();
    }

    private static Message<String> reply(NoticeDesk desk, @Nullable String issuer, String query) {
        NoticeReply reply = desk.receive(issuer == null ? "" : issuer, query);
        return MessageBuilder.withPayload(reply.body())
                .setHeader(HttpHeaders.STATUS_CODE, reply.status())
                .build();
    }

    /** The query string as it was sent; of a form without one, its body. Decoding is for who knows the encoding. */
    private static String query(HttpEntity<byte[]> request) {
        String raw =
                request instanceof RequestEntity<byte[]> known ? known.getUrl().getRawQuery() : null;
        byte[] body = request.getBody();
        if (raw != null) {
            return raw;
        }
        return body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
    }
}
