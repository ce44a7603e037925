package cardloop.purge;

/** What is forgotten, in the order of its night: what harms people most if it leaks comes first. */
enum Forgotten {
    /** Pictures all of whose cards have ended; their hashes stay. */
    PHOTOS(
            "photo p",
            "p.id",
            "p.sealed IS NOT NULL AND p.created_at < :before AND NOT EXISTS (SELECT 1 FROM card_case c"
                    + " WHERE c.submission_id = p.submission_id AND c.photo_id = p.id"
                    + " AND (c.stage NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') OR c.updated_at >= :before))",
            "UPDATE photo SET sealed = NULL WHERE id IN (:found)"),
    /** Keys of cards that were refused or taken back; their fingerprints stay, so that nobody sells them again. */
    PINS(
            "card_case c",
            "c.id",
            "c.sealed_key IS NOT NULL AND c.stage IN ('REJECTED', 'WITHDRAWN') AND c.updated_at < :before",
            "UPDATE card_case SET sealed_key = NULL WHERE id IN (:found)"),
    /** Keys of cards that left the shelf and did not come back to it. */
    PULLED_PINS(
            "stock_item s JOIN card_case c ON c.id = s.case_id",
            "c.id",
            "s.state = 'PULLED' AND s.pulled_at < :before AND c.sealed_key IS NOT NULL",
            "UPDATE card_case SET sealed_key = NULL WHERE id IN (:found)"),
    /** What was read off photos of cards that have ended. */
    READINGS(
            "reading r JOIN card_case c ON c.id = r.case_id",
            "r.case_id",
            "r.created_at < :before AND c.stage IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') AND c.updated_at < :before",
            "DELETE FROM reading WHERE case_id IN (:found)"),
    /** Answers that were kept for the same key; a later call with it is a new one. */
    ANSWERS(
            "idempotent_answer a",
            "a.person_id, a.idem_key",
            "a.started_at < :before",
            "DELETE FROM idempotent_answer WHERE (person_id, idem_key) IN (:found)"),
    WRONG_CODES(
            "wrong_code w", "w.case_id", "w.drawn_at < :before", "DELETE FROM wrong_code WHERE case_id IN (:found)"),
    ONE_TIME_CODES(
            "one_time_code o", "o.id", "o.expires_at < :before", "DELETE FROM one_time_code WHERE id IN (:found)");

    private final String from;
    private final String key;
    private final String due;
    private final String forget;

    Forgotten(String from, String key, String due, String forget) {
        this.from = from;
        this.key = key;
        this.due = due;
        this.forget = forget;
    }

    /** Keys of those that are due; parameters {@code before} and {@code most}. */
    String find() {
        return "SELECT " + key + " FROM " + from + " WHERE " + due + " LIMIT :most";
    }

    /** How many are due, up to a bound; parameters {@code before} and {@code most}. */
    String count() {
        return "SELECT COUNT(*) FROM (SELECT 1 FROM " + from + " WHERE " + due + " LIMIT :most) d";
    }

    /** Parameter {@code found}: their keys. */
    String forget() {
        return forget;
    }

    /** Whether each is an event of its card. */
    boolean isAKey() {
        return this == PINS || this == PULLED_PINS;
    }
}
