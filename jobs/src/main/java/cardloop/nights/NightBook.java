package cardloop.nights;

import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a night has to know of shelf and questions beyond their own books. Every method joins a surrounding transaction. */
public interface NightBook {
    /**
     * Cards on the shelf that this night has not asked about yet, those verified longest ago first, a page of them: the shelf
     * may be larger than memory.
     */
    ShelfPage toAsk(Night night, ShelfPlace after, int atMost);

    /** Where a page ends: when its last card was last verified, and the number of its item. */
    record ShelfPlace(Instant verifiedAt, UUID itemId) {
        /** Before the first card. */
        public static final ShelfPlace START = new ShelfPlace(Instant.EPOCH, new UUID(0, 0));
    }

    /** @param next where the next page goes on; empty after the last */
    record ShelfPage(List<ShelfCard> cards, Optional<ShelfPlace> next) {}

    /** A card while it stands on the shelf; empty once it left. */
    Optional<ShelfCard> card(CaseId caseId);

    /** Lanes this night has questions for. */
    List<String> lanes(Night night);

    /** When a lane's next question falls due, the past when one is being asked; empty when none is open. */
    Optional<Instant> nextDue(Night night, String lane);

    /** Regions that a lane's open questions are locked to: they are asked from there, not from this lane. */
    Set<Region> lockedRegions(Night night, String lane);

    /** Which of these stand on the shelf. */
    Set<CaseId> onShelf(List<CaseId> cards);

    /** Records that the plan left out cards for a reason, each once. */
    void leaveOut(Night night, List<CaseId> cards, SkipReason reason);

    /** Records that the night passed over a card, once. */
    void skip(Night night, CaseId caseId, Optional<String> lane, SkipReason reason);

    /** Records no longer that the night passed over these cards, because it is planned anew. */
    void forgetPostponed(Night night);

    /**
     * Questions that got their answer after their night had passed over them, for instance because a person answered a
     * challenge in the morning.
     */
    List<Late> late(int atMost);

    /** A late answer and the lane that got it. */
    record Late(InquiryId id, String lane) {}

    /** Takes back that a night passed over a card. */
    void unskip(Night night, CaseId caseId);

    NightProgress progress(Night night);

    /** How many questions of the night were answered since then. */
    int answeredSince(Night night, Instant since);
}
