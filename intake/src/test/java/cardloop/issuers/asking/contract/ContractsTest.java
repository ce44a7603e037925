package cardloop.issuers.asking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.IssuerLimits.Scope;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is agreed with each issuer: the modelled contracts by default, everything configurable, nonsense refused. */
class ContractsTest {
    private static final Duration JITTER = Duration.ofMillis(500);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration MARGIN = JITTER.plus(DEADLINE);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final FollowUp RESUBMIT = new FollowUp.Resubmit();
    private static final FollowUp QUERY = new FollowUp.Query(Duration.ofSeconds(1), Duration.ofMinutes(1), 10, true);

    private static final Map<String, Class<? extends IssuerContract>> ALL = Map.of(
            "cmcc", CmccProperties.class,
            "tencent", TencentProperties.class,
            "jd", JdProperties.class,
            "netease", NeteaseProperties.class,
            "gateway", GatewayProperties.class);

    private static IssuerContract bound(String issuer, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.issuer-" + issuer, Objects.requireNonNull(ALL.get(issuer)));
    }

    private static IssuerContract with(String issuer, String key, String value) {
        return bound(issuer, Map.of("cardloop.issuer-" + issuer + "." + key, value));
    }

    private static Pace aMinute(int limit) {
        return new Pace(limit, Duration.ofMinutes(1), JITTER);
    }

    @ParameterizedTest
    @CsvSource({"cmcc,60", "tencent,30", "jd,60", "netease,20", "gateway,100"})
    void theDefaultsAreTheModelledContracts(String issuer, int perMinute) {
        IssuerContract contract = bound(issuer, Map.of());
        assertThat(contract.issuer()).isEqualTo(issuer);
        assertThat(contract.baseUrl()).isEmpty();
        assertThat(contract.egress()).isEmpty();
        assertThat(contract.limits(RESUBMIT, JITTER, DEADLINE).submit()).isEqualTo(aMinute(perMinute));
    }

    @Test
    void wrongPinsStayOneBelowTheNumberThatLocks() {
        var perCard = new IssuerLimits.WrongPinBudget(2, HOUR, MARGIN, Scope.CARD);
        var perAddress = new IssuerLimits.WrongPinBudget(4, HOUR, MARGIN, Scope.EGRESS);
        var threeTries = new IssuerLimits.WrongPinBudget(3, HOUR, MARGIN, Scope.CARD);
        assertThat(limits("cmcc").wrongPins()).containsExactly(perCard);
        assertThat(limits("tencent").wrongPins()).containsExactly(perCard);
        assertThat(limits("jd").wrongPins()).containsExactly(perAddress, threeTries);
        assertThat(limits("netease").wrongPins()).containsExactly(threeTries);
        assertThat(limits("gateway").wrongPins()).containsExactly(threeTries);
        assertThat(limits("jd").account()).contains(aMinute(120));
    }

    private static IssuerLimits limits(String issuer) {
        return bound(issuer, Map.of()).limits(RESUBMIT, JITTER, DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"netease", "gateway"})
    void queriesAreAskedAtMostAsOftenAsConfiguredAndNeverMoreThanTheProtocolAllows(String issuer) {
        assertThat(bound(issuer, Map.of()).limits(QUERY, JITTER, DEADLINE).query())
                .contains(new Pace(10, Duration.ofSeconds(1), JITTER));
        assertThat(with(issuer, "queries-per-second", "3")
                        .limits(QUERY, JITTER, DEADLINE)
                        .query())
                .contains(new Pace(3, Duration.ofSeconds(1), JITTER));
        assertThat(limits(issuer).query()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmcc", "tencent", "jd", "netease", "gateway"})
    void everyIssuerMayHaveItsOwnAddressesAndPlace(String issuer) {
        assertThat(with(issuer, "egress", "127.0.0.13=CN-FJ,127.0.0.14=CN").egress())
                .isEqualTo(List.of("127.0.0.13=CN-FJ", "127.0.0.14=CN"));
        assertThat(with(issuer, "base-url", "http://127.0.0.1:9").baseUrl()).isEqualTo("http://127.0.0.1:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmcc", "tencent", "jd", "netease", "gateway"})
    void aPaceOfNothingOrAboveTheContractIsRefused(String issuer) {
        assertThatThrownBy(() -> with(issuer, "per-minute", "0"))
                .hasRootCauseMessage("cardloop.issuer-%s.per-minute is 1 to %d, not 0", issuer, contract(issuer));
        assertThatThrownBy(() -> with(issuer, "per-minute", "101")).hasStackTraceContaining("per-minute is 1 to");
        assertThatThrownBy(() -> with(issuer, "contract-per-minute", "0"))
                .hasStackTraceContaining("contract-per-minute is 1 to");
    }

    private static long contract(String issuer) {
        return limits(issuer).submit().limit();
    }

    @ParameterizedTest
    @CsvSource({
        "cmcc,wrong-pins-a-card,3",
        "tencent,wrong-pins-a-card,0",
        "jd,wrong-pins-an-address,5",
        "jd,account-per-minute,0",
        "netease,queries-per-second,11",
        "gateway,queries-per-second,0"
    })
    void aBudgetThatWouldLockACardOrAnAddressIsRefused(String issuer, String key, String value) {
        assertThatThrownBy(() -> with(issuer, key, value)).hasStackTraceContaining(key + " is 1 to");
    }

    @ParameterizedTest
    @CsvSource({"cmcc,key", "tencent,secret", "jd,partner-secret", "jd,totp-seed", "netease,key", "gateway,key"})
    void aSecretDoesNotPrint(String issuer, String key) {
        assertThat(with(issuer, key, "hush-hush")).asString().doesNotContain("hush-hush");
    }
}
