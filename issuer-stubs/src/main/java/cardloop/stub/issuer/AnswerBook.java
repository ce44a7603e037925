package cardloop.stub.issuer;

import cardloop.stub.wire.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Answers remembered by inquiry id. Not safe for threads. */
final class AnswerBook {
    /** What is known of an inquiry id. */
    sealed interface Recall {
        /** Never answered. */
        record Fresh() implements Recall {}

        /** Answered for good. */
        record Known(Answer answer) implements Recall {}

        /** Being processed. */
        record Pending(Instant readyAt) implements Recall {}

        /** Used before for another card. */
        record OtherContent() implements Recall {}
    }

    private record Entry(String content, Recall recall) {}

    private final Map<String, Entry> entries = new HashMap<>();

    Recall recall(String inquiryId, String content) {
        Entry entry = entries.get(inquiryId);
        if (entry == null) {
            return new Recall.Fresh();
        }
        return entry.content().equals(content) ? entry.recall() : new Recall.OtherContent();
    }

    void remember(String inquiryId, String content, Answer answer) {
        entries.put(inquiryId, new Entry(content, new Recall.Known(answer)));
    }

    void pend(String inquiryId, String content, Instant readyAt) {
        entries.put(inquiryId, new Entry(content, new Recall.Pending(readyAt)));
    }

    void forget() {
        entries.clear();
    }
}
