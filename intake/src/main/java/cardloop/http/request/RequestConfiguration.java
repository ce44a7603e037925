package cardloop.http.request;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of requests, for a server. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RequestConfiguration.class);

    @Bean
    TrustedProxies trustedProxies(@Value("${cardloop.trusted-proxies:}") List<String> addresses) {
        return TrustedProxies.of(addresses);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> callers(TrustedProxies proxies) {
        return server -> server.addEngineValves(new HttpForwardedValve(proxies));
    }

    /** The programs speak plain HTTP, so whoever reaches them from elsewhere comes through a proxy, or should. */
    @Bean
    ApplicationRunner proxyReminder(
            TrustedProxies proxies, @Value("${server.address:}") Optional<InetAddress> address) {
        return _ -> {
            if (proxies.isEmpty()
                    && !address.map(InetAddress::isLoopbackAddress).orElse(false)) {
                LOG.warn("Listens to other machines without cardloop.trusted-proxies: behind a proxy all callers count"
                        + " as one address. Name the proxy, or bind --server.address=127.0.0.1.");
            }
        };
    }
}
