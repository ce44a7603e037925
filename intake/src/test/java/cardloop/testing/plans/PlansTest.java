package cardloop.testing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.Vendor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a statement without an index would be caught, on either database. */
class PlansTest {
    private List<String> faults(Vendor vendor, String sql) {
        return ExplainedHouse.of(vendor).faults(new RecordedStatement(sql, "JdbcCanary:1", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM card_case WHERE batch = 'A'",
                "SELECT COUNT(*) FROM question WHERE rung > 7",
                "UPDATE review_item SET note = NULL WHERE note = 'A'",
                "DELETE FROM limit_unit WHERE taken_us < 0",
                "SELECT a.granted_at FROM question q JOIN attempt a ON q.id = a.question_id WHERE q.issuer = 'jd'",
                "SELECT id FROM person WHERE EXISTS (SELECT 1 FROM card_case c WHERE c.seller_id = person.id AND"
                        + " c.batch = 'A')",
            })
    void whatReadsAllOfATableThatGrowsIsCaught(String sql) {
        assertThat(faults(Vendor.H2, sql)).isNotEmpty();
        assertThat(faults(Vendor.POSTGRESQL, sql)).isNotEmpty();
    }

    /** PostgreSQL finds the order by itself. */
    @Test
    void whatSortsManyForFewIsCaughtOnH2() {
        String newest = "SELECT id FROM card_case WHERE seller_id = '00000001-0000-7000-8000-000000000001' ORDER BY ";
        assertThat(faults(Vendor.H2, newest + "id DESC LIMIT 20")).isNotEmpty();
        assertThat(faults(Vendor.H2, newest + "seller_id DESC, id DESC LIMIT 20"))
                .isEmpty();
        assertThat(faults(Vendor.POSTGRESQL, newest + "id DESC LIMIT 20")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM card_case WHERE id = '00000003-0000-7000-8000-000000000041'",
                "SELECT * FROM card_case ORDER BY id DESC LIMIT 20",
                "SELECT * FROM canary WHERE removed_at IS NULL",
                "UPDATE question SET rung = 0 WHERE id = 'q1'",
            })
    void whatFindsItsRowsByAnIndexIsNot(String sql) {
        assertThat(faults(Vendor.H2, sql)).isEmpty();
        assertThat(faults(Vendor.POSTGRESQL, sql)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTableHasManyRowsOrIsSaidToBeSmall(Vendor vendor) {
        List<String> unknown = ExplainedHouse.of(vendor)
                .jdbc()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !ManyRows.tables().contains(table) && !WholeTables.isSmall(table))
                .toList();
        assertThat(unknown)
                .as("tables that scale/rows.sql does not fill and that are not named in WholeTables either")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", " update x set y = 1", "WITH a AS (SELECT 1) SELECT * FROM a"})
    void whatChangesOrReadsRowsIsExplained(String sql) {
        assertThat(PlanReader.canBeExplained(sql)).isTrue();
        assertThat(PlanReader.canBeExplained("CREATE INDEX x ON y (z)")).isFalse();
    }
}
