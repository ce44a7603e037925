package cardloop.issuers;

import java.util.List;

/** What operators may do with lanes: look, pause, resume. */
public interface LaneDesk {
    List<LaneStatus> lanes();

    /**
     * Pauses or resumes a lane; resuming also ends its rest, and lets a question try an issuer that did not answer.
     *
     * @return false when there is no such lane
     */
    boolean pause(String issuer, String egress, boolean paused);
}
