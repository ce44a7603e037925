package cardloop.watch;

import cardloop.base.Event;
import java.util.Set;

/** Keeps an issuer's part of a night from being asked about until the issuer was right about its canaries. */
public interface CanaryWatch {
    /**
     * Opens the night's questions about the canaries of these issuers, and holds their parts. Done again, after a crash or a
     * stop, it opens nothing twice; only the time for a verdict begins anew. An issuer without a canary is not held.
     *
     * @param runKey as the run key of the night's questions
     */
    void begin(String runKey, Set<String> issuers);

    /** Looks what was said meanwhile, and whether the part's questions may go out now. */
    boolean mayAsk(String runKey, String issuer);

    /** How a part stands, without looking anew. */
    Part part(String runKey, String issuer);

    /**
     * Lets a paused part go out.
     *
     * @param actor as in the evidence
     * @return false when it is not paused
     */
    boolean release(String runKey, String issuer, Event.Actor actor);
}
