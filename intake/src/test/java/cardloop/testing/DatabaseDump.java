package cardloop.testing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table as text, on either database; bytes as the characters they would be. */
public final class DatabaseDump {
    private DatabaseDump() {}

    public static String of(JdbcClient jdbc) {
        StringBuilder dump = new StringBuilder();
        for (String table : tables(jdbc)) {
            jdbc.sql("SELECT * FROM " + table)
                    .query((row, _) -> dump.append(table).append(text(row)).append('\n'))
                    .list();
        }
        return dump.toString();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            text.append('|')
                    .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value);
        }
        return text.toString();
    }
}
