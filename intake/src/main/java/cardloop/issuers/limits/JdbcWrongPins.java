package cardloop.issuers.limits;

import cardloop.inquiry.InquiryId;
import cardloop.issuers.IssuerLimits;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Units of the wrong-PIN budgets: reserved by a grant, returned when the issuer recognised the card. "No such card" costs
 * one too: what a number's next try has to wait for must not tell whether the number exists.
 */
public final class JdbcWrongPins {
    private final JdbcClient jdbc;

    public JdbcWrongPins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a unit of a scope is free.
     *
     * @param kept units that are not given, 0 or more and fewer than there are
     * @return empty when one is free now, else microseconds since the epoch
     */
    public Optional<Long> freeAtMicros(
            String issuer, IssuerLimits.WrongPinBudget budget, String scope, int kept, long nowMicros) {
        long window = budget.takenMicros();
        var taken = jdbc.sql("SELECT taken_us FROM limit_unit WHERE issuer = ? AND scope = ? AND taken_us > ?"
                        + " ORDER BY taken_us")
                .params(issuer, scope, nowMicros - window)
                .query(Long.class)
                .list();
        int spare = budget.units() - kept - taken.size();
        return spare > 0 ? Optional.empty() : Optional.of(taken.get(-spare) + window);
    }

    public void reserve(String issuer, String scope, InquiryId id, int attempt, long nowMicros) {
        jdbc.sql("INSERT INTO limit_unit (issuer, scope, question_id, n, taken_us) VALUES (?, ?, ?, ?, ?)")
                .params(issuer, scope, id.value(), attempt, nowMicros)
                .update();
    }

    /**
     * Its call came back and may have cost a wrong PIN: the unit of its latest submission counts from now on, because the
     * issuer may have counted as late as that.
     */
    public void keep(InquiryId id, long nowMicros) {
        jdbc.sql("UPDATE limit_unit SET taken_us = ? WHERE question_id = ?"
                        + " AND n = (SELECT MAX(n) FROM limit_unit WHERE question_id = ?)")
                .params(nowMicros, id.value(), id.value())
                .update();
    }

    /** Returns every unit a question holds: it is answered, and its card was recognised. */
    public void giveBack(InquiryId id) {
        jdbc.sql("DELETE FROM limit_unit WHERE question_id = ?")
                .param(id.value())
                .update();
    }

    /** Returns the unit of one attempt that surely did not try the card. */
    public void giveBack(InquiryId id, int attempt) {
        jdbc.sql("DELETE FROM limit_unit WHERE question_id = ? AND n = ?")
                .params(id.value(), attempt)
                .update();
    }
}
