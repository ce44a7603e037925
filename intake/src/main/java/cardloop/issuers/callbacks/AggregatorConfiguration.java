package cardloop.issuers.callbacks;

import cardloop.issuer.HttpGatewayNotices;
import cardloop.issuer.IssuerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one issuer so far that tells verdicts unasked; another is another bean here. */
@Configuration(proxyBeanMethods = false)
public class AggregatorConfiguration {
    @Bean
    IssuerNotices aggregatorNotices(IssuerSettings.Gateway settings) {
        return new HttpAggregatorNotices(new HttpGatewayNotices(settings));
    }
}
