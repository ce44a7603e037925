package cardloop.scenario;

import cardloop.card.Region;
import cardloop.inquiry.FollowUp;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.Lanes;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The connected issuers and our addresses in two regions. A new protocol needs its name here and its card in {@link CardPress}. */
final class Issuers {
    static final List<String> ALL = List.of("cmcc", "tencent", "jd", "netease", "gateway");
    static final List<Egress> EGRESSES =
            List.of(new Egress("127.0.0.11", new Region("CN-GD")), new Egress("127.0.0.12", new Region("CN-ZJ")));

    /** Wrong PINs are not what these scenarios are about, and an unknown keeps its unit. */
    private static final int WRONG_PINS = 1_000_000;

    private static final int QUERIES_A_SECOND = 10;

    private Issuers() {}

    static Lanes paced(List<String> issuers, Pace pace) {
        List<Lane> lanes = issuers.stream()
                .flatMap(issuer -> EGRESSES.stream().map(egress -> new Lane(issuer, egress)))
                .toList();
        Map<String, IssuerLimits> limits =
                issuers.stream().collect(Collectors.toMap(Function.identity(), issuer -> limits(issuer, pace)));
        return new Lanes(lanes, limits);
    }

    /** As the protocol says. */
    private static FollowUp followUp(String issuer) {
        return switch (issuer) {
            case "netease" -> new FollowUp.Query(Duration.ofSeconds(1), Duration.ofSeconds(60), QUERIES_A_SECOND, true);
            case "gateway" ->
                new FollowUp.Query(Duration.ofSeconds(60), Duration.ofMinutes(10), QUERIES_A_SECOND, false);
            default -> new FollowUp.Resubmit();
        };
    }

    private static IssuerLimits limits(String issuer, Pace pace) {
        return new IssuerLimits(
                issuer,
                pace,
                Optional.empty(),
                followUp(issuer),
                List.of(new IssuerLimits.WrongPinBudget(
                        WRONG_PINS, Duration.ofHours(1), Duration.ZERO, IssuerLimits.Scope.EGRESS)));
    }
}
