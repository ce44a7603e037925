package cardloop.base.evidence;

import cardloop.base.ChainFault;
import cardloop.base.Event;
import java.util.List;
import java.util.Optional;

/** Follows a chain from its first event. Needs nothing but the events and where the chain ends: it works offline. */
final class ChainCheck {
    private final String subject;
    private final int length;
    private final String lastHash;

    ChainCheck(String subject, int length, String lastHash) {
        this.subject = subject;
        this.length = length;
        this.lastHash = lastHash;
    }

    /** The first fault, looking from the oldest event on. */
    Optional<ChainFault> firstFault(List<Event> events) {
        String previous = EventHash.NONE_BEFORE;
        int n = 0;
        for (Event event : events) {
            n++;
            Optional<ChainFault> fault = faultOf(event, n, previous);
            if (fault.isPresent()) {
                return fault;
            }
            previous = event.hash();
        }
        return faultAtEnd(n, previous);
    }

    private Optional<ChainFault> faultOf(Event event, int n, String previous) {
        if (event.n() > n) {
            return fault(n, ChainFault.Kind.MISSING);
        }
        if (event.n() < n || n > length || !event.previous().equals(previous)) {
            return fault(n, ChainFault.Kind.UNLINKED);
        }
        return event.hash().equals(EventHash.of(event)) ? Optional.empty() : fault(n, ChainFault.Kind.CHANGED);
    }

    private Optional<ChainFault> faultAtEnd(int n, String hash) {
        if (n < length) {
            return fault(n + 1, ChainFault.Kind.MISSING);
        }
        return hash.equals(lastHash) ? Optional.empty() : fault(n, ChainFault.Kind.CHANGED);
    }

    private Optional<ChainFault> fault(int n, ChainFault.Kind kind) {
        return Optional.of(new ChainFault(subject, n, kind));
    }
}
