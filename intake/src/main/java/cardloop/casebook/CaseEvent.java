package cardloop.casebook;

import java.util.UUID;

/**
 * Who moved a case and why, for its evidence chain and its timeline. Never holds PIN characters.
 *
 * @param actor {@code system}, {@code issuer:cmcc}, {@code person:UUID}
 * @param why a sentence for people
 * @param ruleVersion of the rule that decided, such as {@code sampling-1}; {@code -} when none did
 */
public record CaseEvent(String actor, String why, String ruleVersion) {
    public static CaseEvent bySystem(String why) {
        return new CaseEvent("system", why, "-");
    }

    public static CaseEvent byPerson(UUID person, String why) {
        return new CaseEvent("person:" + person, why, "-");
    }

    public static CaseEvent byIssuer(String issuer, String why) {
        return new CaseEvent("issuer:" + issuer, why, "-");
    }
}
