package cardloop.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * An issuer's part of a night, as its canaries leave it.
 *
 * @param since when it came to stand so; empty without a canary
 * @param why set when it was paused, also after a person released it
 * @param canary kind and masked number of the one that deviated
 * @param told what the issuer said of it
 */
public record Part(
        String issuer,
        State state,
        Optional<Instant> since,
        Optional<Why> why,
        Optional<String> canary,
        Optional<String> told) {

    /** Whether the part's questions go out. */
    public enum State {
        /** The issuer has none: they go out, unguarded. */
        NO_CANARY,
        /** Not yet: its canaries are being asked about. */
        ASKING,
        /** Not until a person releases it, or a verdict that was missing comes and is right. */
        PAUSED,
        /** It said of each what it should. */
        CLEAR,
        /** A person let them go out all the same. */
        RELEASED;

        public boolean holds() {
            return this == ASKING || this == PAUSED;
        }
    }

    /** Why a part is paused. */
    public enum Why {
        /** The issuer said of a canary what is not so. */
        DEVIATION,
        /** It said nothing in time. */
        NO_VERDICT
    }

    static Part without(String issuer) {
        return new Part(
                issuer, State.NO_CANARY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Part stands(String issuer, State state, Instant since) {
        return new Part(issuer, state, Optional.of(since), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Part paused(Instant since, Finding.Deviation deviation) {
        return new Part(
                issuer,
                State.PAUSED,
                Optional.of(since),
                Optional.of(Why.DEVIATION),
                Optional.of(deviation.named()),
                Optional.of(deviation.told().name()));
    }

    Part paused(Instant since) {
        return new Part(
                issuer,
                State.PAUSED,
                Optional.of(since),
                Optional.of(Why.NO_VERDICT),
                Optional.empty(),
                Optional.empty());
    }

    /** What it was paused for stays told. */
    Part released(Instant now) {
        return new Part(issuer, State.RELEASED, Optional.of(now), why, canary, told);
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }
}
