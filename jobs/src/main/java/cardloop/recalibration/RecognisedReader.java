package cardloop.recalibration;

import cardloop.calibration.Calibration;
import cardloop.cases.CaseId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Hands out readings to compare, each once a run; looks again only when all it had handed out are written. */
final class RecognisedReader {
    private final Calibration calibration;
    private final int atOnce;
    private final Deque<CaseId> found = new ArrayDeque<>();
    private final Set<CaseId> handedOut = new HashSet<>();

    /** @param atOnce as many as are written together */
    RecognisedReader(Calibration calibration, int atOnce) {
        this.calibration = calibration;
        this.atOnce = atOnce;
    }

    Optional<CaseId> next() {
        if (found.isEmpty()) {
            calibration.recognised(atOnce).stream().filter(handedOut::add).forEach(found::add);
        }
        return Optional.ofNullable(found.poll());
    }
}
