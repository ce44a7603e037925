package cardloop.limits;

import cardloop.inquiry.InquiryId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of the wrong-PIN budgets: reserved by a grant, returned when the answer is not "wrong PIN". */
public final class JdbcWrongPins {
    private final JdbcClient jdbc;

    public JdbcWrongPins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a unit of a scope is free.
     *
     * @return empty when one is free now, else microseconds since the epoch
     */
    public Optional<Long> freeAtMicros(
            String issuer, IssuerLimits.WrongPinBudget budget, String scope, long nowMicros) {
        long window = budget.window().toNanos() / 1_000;
        var taken = jdbc.sql("SELECT taken_us FROM limit_unit WHERE issuer = ? AND scope = ? AND taken_us > ?"
                        + " ORDER BY taken_us")
                .params(issuer, scope, nowMicros - window)
                .query(Long.class)
                .list();
        int spare = budget.units() - taken.size();
        return spare > 0 ? Optional.empty() : Optional.of(taken.get(-spare) + window);
    }

    public void reserve(String issuer, String scope, InquiryId id, int attempt, long nowMicros) {
        jdbc.sql("INSERT INTO limit_unit (issuer, scope, question_id, n, taken_us) VALUES (?, ?, ?, ?, ?)")
                .params(issuer, scope, id.value(), attempt, nowMicros)
                .update();
    }

    /** Returns every unit a question holds: it is answered, and the PIN was not wrong, or it surely was not tried. */
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
