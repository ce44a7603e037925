package cardloop.casebook;

import cardloop.base.Event;
import java.util.UUID;

/**
 * Who moved a case and why, for its evidence chain and its timeline. Never holds PIN characters.
 *
 * @param why a sentence for people
 * @param ruleVersion of the rule that decided, such as {@code sampling-1}; {@code -} when none did
 */
public record CaseEvent(Event.Actor actor, String why, String ruleVersion) {
    public static CaseEvent bySystem(String why) {
        return new CaseEvent(Event.Program.SYSTEM, why, "-");
    }

    public static CaseEvent byPerson(UUID person, String why) {
        return new CaseEvent(new Event.OfPerson(person), why, "-");
    }

    public static CaseEvent byIssuer(String issuer, String why) {
        return new CaseEvent(new Event.OfIssuer(issuer), why, "-");
    }
}
