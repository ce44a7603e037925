package cardloop.screening;

import cardloop.cases.CaseId;
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
                        SELECT COUNT(*) FROM card_case earlier JOIN card_case this ON this.fingerprint = earlier.fingerprint
                        WHERE this.id = ? AND earlier.id <> this.id AND earlier.stage = 'REJECTED'
                          AND earlier.reason = 'FACE_VALUE'
                        """).param(caseId.value()).query(Integer.class).single() >= TRIES;
    }
}
