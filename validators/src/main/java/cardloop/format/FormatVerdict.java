package cardloop.format;

import cardloop.card.BatchNo;
import cardloop.card.CardKey;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the format check says of one card: exactly one of the two. */
public sealed interface FormatVerdict {
    /**
     * The key is well formed for its kind, and what was said beside it can be read. Only the format check makes one,
     * which is why this is a class and not a record. Prints masked.
     */
    final class WellFormedCard implements FormatVerdict {
        private final CardKey key;
        private final FaceValue face;
        private final Optional<Region> region;
        private final Optional<BatchNo> batch;
        private final Optional<Expiry> expiry;

        WellFormedCard(
                CardKey key,
                FaceValue face,
                Optional<Region> region,
                Optional<BatchNo> batch,
                Optional<Expiry> expiry) {
            this.key = key;
            this.face = face;
            this.region = region;
            this.batch = batch;
            this.expiry = expiry;
        }

        public CardKey key() {
            return key;
        }

        /** As declared. */
        public FaceValue face() {
            return face;
        }

        /** As the catalogue fixes it for the kind, else as declared, else empty. */
        public Optional<Region> region() {
            return region;
        }

        /** As declared, else as the catalogue extracts it from the number, else empty. */
        public Optional<BatchNo> batch() {
            return batch;
        }

        /** As declared; whether it is over is for whoever has a clock. */
        public Optional<Expiry> expiry() {
            return expiry;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WellFormedCard that
                    && key.equals(that.key)
                    && face.equals(that.face)
                    && region.equals(that.region)
                    && batch.equals(that.batch)
                    && expiry.equals(that.expiry);
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, face, region, batch, expiry);
        }

        @Override
        public String toString() {
            return "WellFormedCard(" + key + ", " + face.yuan() + ")";
        }
    }

    /**
     * The key cannot be one of its kind.
     *
     * @param findings at least one, the earliest fault (in {@link FormatFault} order) first
     */
    record MalformedCard(List<Finding> findings) implements FormatVerdict {
        public MalformedCard {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a malformed card has a finding");
            }
            findings = List.copyOf(findings);
        }

        public FormatFault fault() {
            return findings.getFirst().fault();
        }
    }
}
