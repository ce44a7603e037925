package cardloop.issuers.asking;

import cardloop.inquiry.IssuerGateway;
import cardloop.issuer.HttpCmcc;
import cardloop.issuer.HttpGateway;
import cardloop.issuer.HttpJd;
import cardloop.issuer.HttpNetease;
import cardloop.issuer.HttpTencent;
import cardloop.issuer.HttpTencentChallenges;
import cardloop.issuer.IssuerSettings;
import cardloop.issuers.asking.contract.CmccProperties;
import cardloop.issuers.asking.contract.GatewayProperties;
import cardloop.issuers.asking.contract.IssuerContract;
import cardloop.issuers.asking.contract.JdProperties;
import cardloop.issuers.asking.contract.NeteaseProperties;
import cardloop.issuers.asking.contract.TencentProperties;
import cardloop.issuers.questions.JdbcRecentRefusals;
import cardloop.wire.HttpWire;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors to the issuers, by what is agreed with each. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {
    @Bean(destroyMethod = "close")
    HttpWire issuerWire() {
        return new HttpWire();
    }

    @Bean
    IssuerGateway cmcc(AskingProperties properties, CmccProperties contract, HttpWire wire, Clock clock) {
        return new HttpCmcc(
                new IssuerSettings.Cmcc(
                        address(contract, properties), contract.merId(), contract.key(), properties.deadline()),
                wire,
                clock);
    }

    @Bean
    IssuerSettings.Tencent tencentSettings(AskingProperties properties, TencentProperties contract) {
        return new IssuerSettings.Tencent(
                address(contract, properties), contract.appId(), contract.secret(), properties.deadline());
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
    IssuerGateway jd(AskingProperties properties, JdProperties contract, HttpWire wire, Clock clock) {
        return new HttpJd(
                new IssuerSettings.Jd(
                        address(contract, properties),
                        contract.partner(),
                        contract.partnerSecret(),
                        contract.totpSeed(),
                        properties.deadline()),
                wire,
                clock);
    }

    @Bean
    IssuerGateway netease(AskingProperties properties, NeteaseProperties contract, HttpWire wire, Clock clock) {
        return new HttpNetease(
                new IssuerSettings.Netease(
                        address(contract, properties), contract.mch(), contract.key(), properties.deadline()),
                wire,
                clock);
    }

    @Bean
    IssuerSettings.Gateway gatewaySettings(AskingProperties properties, GatewayProperties contract) {
        return new IssuerSettings.Gateway(
                address(contract, properties),
                contract.merId(),
                contract.key(),
                URI.create(contract.notifyUrl()),
                properties.deadline());
    }

    @Bean
    IssuerGateway gateway(IssuerSettings.Gateway settings, HttpWire wire, Clock clock) {
        return new HttpGateway(settings, wire, clock);
    }

    private static URI address(IssuerContract contract, AskingProperties properties) {
        return contract.baseUrl().isEmpty() ? properties.baseUrl() : URI.create(contract.baseUrl());
    }
}
