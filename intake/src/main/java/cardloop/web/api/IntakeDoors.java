package cardloop.web.api;

import static cardloop.access.Role.AUDITOR;
import static cardloop.access.Role.DOWNSTREAM;
import static cardloop.access.Role.OPERATOR;
import static cardloop.access.Role.REVIEWER;
import static cardloop.access.Role.SELLER;
import static cardloop.access.Role.SENIOR_REVIEWER;

import cardloop.access.Door;
import cardloop.access.Doors;
import java.util.List;
import java.util.stream.Stream;

/** Who may call what on the server of sellers and reviewers. */
public final class IntakeDoors {
    private IntakeDoors() {}

    public static Doors doors() {
        return new Doors(Stream.of(open(), api(), pages()).flatMap(List::stream).toList());
    }

    private static List<Door> open() {
        return Stream.of(
                        "/login",
                        "/signup",
                        "/signup/code",
                        "/forgot",
                        "/forgot/code",
                        "/language",
                        "/error",
                        "/css/**",
                        "/js/**",
                        "/icons/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/actuator/health/**",
                        "/api/docs/**",
                        "/api/swagger-ui/**",
                        "/api/v1/openapi.json/**",
                        "/api/v1/openapi.json.yaml",
                        "/callbacks/**")
                .map(Door::open)
                .toList();
    }

    private static List<Door> api() {
        return List.of(
                Door.anyone("/api/v1/card-kinds"),
                Door.anyone("/api/v1/api-keys/**"),
                Door.only("POST", "/api/v1/submissions/**", SELLER),
                Door.only("GET", "/api/v1/submissions/**", SELLER, OPERATOR, AUDITOR),
                Door.only("POST", "/api/v1/cards/**", SELLER),
                Door.only("GET", "/api/v1/cards/*/rows/**", SELLER),
                Door.only("GET", "/api/v1/cards/*/crops/**", SELLER),
                Door.only("GET", "/api/v1/cards/**", SELLER, OPERATOR, AUDITOR),
                Door.only("/api/v1/check", SELLER),
                Door.only("/api/v1/account/**", SELLER),
                Door.only("/api/v1/payees/**", SELLER),
                Door.only("/api/v1/payouts/**", SELLER),
                Door.only("GET", "/api/v1/review/queue", REVIEWER, SENIOR_REVIEWER, OPERATOR, AUDITOR),
                Door.only("/api/v1/review/**", REVIEWER, SENIOR_REVIEWER),
                Door.only("GET", "/api/v1/stock/**", DOWNSTREAM, OPERATOR, AUDITOR),
                Door.only("GET", "/actuator/prometheus", OPERATOR, AUDITOR));
    }

    private static List<Door> pages() {
        return List.of(
                Door.anyone("/"),
                Door.anyone("/settings/**"),
                Door.only("/sell/**", SELLER),
                Door.only("/cards/**", SELLER),
                Door.only("/submissions/**", SELLER),
                Door.only("/receipts", SELLER),
                Door.only("/money/**", SELLER),
                Door.only("/review/**", REVIEWER, SENIOR_REVIEWER));
    }
}
