package cardloop.casebook;

import java.util.UUID;

/** The number of one card's case; UUIDv7, so it sorts by time. */
public record CaseId(UUID value) {
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** The subject of this case in the evidence and the context its key is sealed for. */
    public String subject() {
        return "case:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
