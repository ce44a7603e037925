package cardloop.console.api;

import cardloop.access.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in the house. */
public final class JdbcPeopleList {
    private final JdbcClient jdbc;

    public JdbcPeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UsersApiController.UserJson> all() {
        return jdbc.sql("SELECT id, login, role, display_name, disabled FROM person ORDER BY role, login LIMIT 1000")
                .query((row, _) -> new UsersApiController.UserJson(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        Role.valueOf(row.getString("role")),
                        row.getString("display_name"),
                        row.getBoolean("disabled")))
                .list();
    }
}
