package cardloop.streams;

import java.util.List;

/** Somebody who follows a topic. No method waits. */
interface Listener {
    void tell(List<StreamEvent> events);

    /** Tells what was told so far, then nothing more. */
    void end();

    boolean isGone();

    Credential credential();
}
