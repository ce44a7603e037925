package cardloop.shelf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Restocked cards. Every method joins a surrounding transaction. */
public interface Shelf {
    /** Shelves a cleared card; a case has at most one item. */
    UUID shelve(StockItem.Description card);

    Optional<StockItem> find(UUID itemId);

    /** Counts of what is on the shelf by kind, face value, region and expiry month. */
    List<StockCount> counts(Optional<String> kind, Optional<String> region);

    /** The issuer vouched for it again. */
    boolean vouched(UUID caseId);

    /** Takes an item off the shelf; false when it is not on it. */
    boolean pull(UUID caseId, String reason);
}
