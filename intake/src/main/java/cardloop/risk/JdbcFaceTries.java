package cardloop.risk;

import cardloop.casebook.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from the cases themselves, which keep their key's fingerprint. */
final class JdbcFaceTries implements FaceTries {
    private static final int TRIES = 2;

    private final JdbcClient jdbc;

    JdbcFaceTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areUsedUp(CaseId caseId) {
        return jdbc.sql("""
            SELECT COUNT(*) FROM (SELECT earlier.id FROM card_case earlier
              WHERE earlier.fingerprint = (SELECT this.fingerprint FROM card_case this WHERE this.id = :id)
                AND earlier.id <> :id AND earlier.stage = 'REJECTED' AND earlier.reason = 'FACE_VALUE'
              LIMIT :tries) tried
            """)
                        .param("id", caseId.value())
                        .param("tries", TRIES)
                        .query(Integer.class)
                        .single()
                >= TRIES;
    }
}
