package cardloop.wire;

import java.util.Map;
import java.util.Optional;

/** What became of one request on the wire, before anybody reads its meaning. */
public sealed interface Reply {
    /** A whole answer. Prints its status only. */
    final class Received implements Reply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        /**
         * @param headers names in lower case; of a repeated one the first
         * @param body at most {@link HttpWire#MOST_BODY_BYTES}; handed over
         */
        public Received(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = Map.copyOf(headers);
            this.body = body.clone();
        }

        public int status() {
            return status;
        }

        public Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }

        public byte[] body() {
            return body.clone();
        }

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /** No byte of the request left. */
    record NotSent(String cause) implements Reply {
        /** Whether it was we who were too slow, so that nobody was tried. */
        public boolean isTooLate() {
            return cause.equals(HttpWire.TOO_LATE);
        }
    }

    /** No byte left, because the egress address is not, or no longer, one of this machine: only a person can mend that. */
    record NoEgress() implements Reply {}

    /** Some of the request may have left, and no whole answer came. */
    record Broken(String cause) implements Reply {}
}
