package cardloop.casebook.book;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a photo is destroyed: a card that was taken back or has a newer photo must not stay on it, but other cards on it may
 * still need it.
 */
final class JdbcPhotoEnds {
    private static final List<String> OPEN = Arrays.stream(CardStage.values())
            .filter(CardStage::isOpen)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    JdbcPhotoEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case has ended. If it was the last open one of its photo and any card on it was taken back or has a newer photo, the
     * picture is destroyed; its hash stays. The photo's row is locked, so that of two cases that end at once the second sees the first.
     */
    void ended(CaseId id) {
        jdbc.sql("""
                        SELECT id FROM photo
                        WHERE id = (SELECT photo_id FROM card_case WHERE id = ?) AND sealed IS NOT NULL FOR UPDATE
                        """).param(id.value()).query(UUID.class).optional().ifPresent(this::destroyIfDue);
    }

    /** A card has a newer photo. This one is destroyed at once if no open case stands on it; counting locks its row. */
    void left(UUID photo) {
        jdbc.sql("UPDATE photo SET cards_gone = cards_gone + 1 WHERE id = ?")
                .param(photo)
                .update();
        destroyIfDue(photo);
    }

    private void destroyIfDue(UUID photo) {
        jdbc.sql("""
                        UPDATE photo SET sealed = NULL WHERE id = :photo
                          AND (cards_gone > 0
                            OR EXISTS (SELECT 1 FROM card_case c WHERE c.submission_id = photo.submission_id
                              AND c.photo_id = photo.id AND c.stage = :withdrawn))
                          AND NOT EXISTS (SELECT 1 FROM card_case c WHERE c.submission_id = photo.submission_id
                            AND c.photo_id = photo.id AND c.stage IN (:open))
                        """)
                .param("photo", photo)
                .param("withdrawn", CardStage.WITHDRAWN.name())
                .param("open", OPEN)
                .update();
    }
}
