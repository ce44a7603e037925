package cardloop.issuer;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.wire.GbkForm;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads the notices that the aggregator sends to us, and knows its own from others'. Pure: the same notice, late, doubled
 * or out of order, always reads the same, so that whoever records its outcome decides what is new.
 */
public final class HttpGatewayNotices {
    /** What the aggregator wants to read; anything else, and it sends the notice again. */
    public static final String TAKEN = "SUCCESS";

    private static final int MOST_CHARACTERS = 2048;

    private final IssuerSettings.Gateway settings;

    public HttpGatewayNotices(IssuerSettings.Gateway settings) {
        this.settings = settings;
    }

    /** What a request at our door is. */
    public sealed interface Notice {
        /** Signed with our key. The outcome is the same as a query would give. */
        record Genuine(InquiryId inquiry, InquiryOutcome outcome) implements Notice {}

        /** Not signed with our key, or its values cut otherwise than they were signed. */
        record Forged(String why) implements Notice {}

        /** No such notice, or one with a date or amount that is none; the question is followed up by query. */
        record Unreadable(String why) implements Notice {}
    }

    /** @param rawQuery what stands behind the question mark, percent-encoded in GBK */
    public Notice read(String rawQuery) {
        if (rawQuery.length() > MOST_CHARACTERS) {
            return new Notice.Unreadable("too long");
        }
        try {
            return read(GbkForm.decoded(rawQuery.getBytes(StandardCharsets.US_ASCII))
                    .values());
        } catch (IllegalArgumentException e) {
            return new Notice.Unreadable("no k=v form, or a key twice");
        }
    }

    /** @param values of the query, decoded; absent ones count as empty */
    public Notice read(Map<String, String> values) {
        if (values.getOrDefault("hmac", "").isEmpty()) {
            return new Notice.Unreadable("no signature");
        }
        return switch (GatewayVerdict.check(values, settings)) {
            case GatewayVerdict.Seal.Forged(String why) -> new Notice.Forged(why);
            case GatewayVerdict.Seal.Genuine(GatewayVerdict told) -> genuine(told);
        };
    }

    /** Names the exception only: its message may quote what was told. */
    private static Notice genuine(GatewayVerdict told) {
        try {
            return new Notice.Genuine(told.inquiry(), told.outcome());
        } catch (RuntimeException e) {
            return new Notice.Unreadable(
                    "a value of no meaning: " + e.getClass().getSimpleName());
        }
    }
}
