package cardloop.asking;

import cardloop.inquiry.IssuerGateway;
import cardloop.issuer.HttpCmcc;
import cardloop.issuer.HttpJd;
import cardloop.issuer.HttpTencent;
import cardloop.issuer.HttpTencentChallenges;
import cardloop.issuer.IssuerSettings;
import cardloop.questions.JdbcRecentRefusals;
import cardloop.wire.HttpWire;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors to the issuers; the demo contract's credentials until a real contract brings its own. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {
    @Bean(destroyMethod = "close")
    HttpWire issuerWire() {
        return new HttpWire();
    }

    @Bean
    IssuerGateway cmcc(AskingProperties properties, HttpWire wire, Clock clock) {
        IssuerSettings.Cmcc demo = IssuerSettings.Cmcc.demo(properties.baseUrl());
        return new HttpCmcc(
                new IssuerSettings.Cmcc(demo.baseUrl(), demo.merId(), demo.key(), properties.deadline()), wire, clock);
    }

    @Bean
    IssuerSettings.Tencent tencentSettings(AskingProperties properties) {
        IssuerSettings.Tencent demo = IssuerSettings.Tencent.demo(properties.baseUrl());
        return new IssuerSettings.Tencent(demo.baseUrl(), demo.appId(), demo.secret(), properties.deadline());
    }

    @Bean
    IssuerGateway tencent(IssuerSettings.Tencent settings, HttpWire wire, Clock clock, JdbcClient jdbc) {
        return new HttpTencent(settings, wire, clock, new SecureRandom(), new JdbcRecentRefusals(jdbc));
    }

    @Bean
    HttpTencentChallenges tencentChallenges(IssuerSettings.Tencent settings, HttpWire wire, Clock clock) {
        return new HttpTencentChallenges(settings, wire, clock, new SecureRandom());
    }

    @Bean
    IssuerGateway jd(AskingProperties properties, HttpWire wire, Clock clock) {
        IssuerSettings.Jd demo = IssuerSettings.Jd.demo(properties.baseUrl());
        return new HttpJd(
                new IssuerSettings.Jd(
                        demo.baseUrl(), demo.partner(), demo.partnerSecret(), demo.totpSeed(), properties.deadline()),
                wire,
                clock);
    }
}
