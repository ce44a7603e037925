package cardloop.casebook;

/**
 * What happened to a case, for its evidence chain and its timeline. Never holds PIN characters.
 *
 * @param actor {@code system}, {@code issuer:cmcc}, {@code person:UUID}
 * @param what one word or two, such as {@code RECEIVED}, {@code ANSWERED}, {@code ACCEPTED}
 * @param why a sentence for people
 * @param ruleVersion of the rule that decided, such as {@code sampling-1}; {@code -} when none did
 */
public record CaseEvent(String actor, String what, String why, String ruleVersion) {
    public static CaseEvent bySystem(String what, String why) {
        return new CaseEvent("system", what, why, "-");
    }

    public static CaseEvent byPerson(java.util.UUID person, String what, String why) {
        return new CaseEvent("person:" + person, what, why, "-");
    }
}
