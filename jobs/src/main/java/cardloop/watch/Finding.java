package cardloop.watch;

import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import cardloop.issuers.Canary;
import cardloop.issuers.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an issuer has said so far of its canaries. */
sealed interface Finding {
    /** Of each what it should. */
    record Well() implements Finding {}

    /** Nothing wrong, and of some nothing. */
    record Waiting() implements Finding {}

    /** Something else of one of them. */
    record Deviation(Canary canary, Standing told) implements Finding {
        /** Kind and masked number. */
        String named() {
            return canary.kind() + " " + canary.maskedNumber();
        }
    }

    /** @param asked the night's question about a canary */
    static Finding of(List<Canary> canaries, Function<Canary, Optional<Question>> asked) {
        boolean waiting = false;
        for (Canary canary : canaries) {
            Optional<CardFacts> facts = asked.apply(canary).flatMap(Question::facts);
            if (facts.isPresent() && !canary.agrees(facts.get())) {
                return new Deviation(canary, facts.get().standing());
            }
            waiting |= facts.isEmpty();
        }
        return waiting ? new Waiting() : new Well();
    }
}
