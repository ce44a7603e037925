package cardloop.base.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.h2.util.NetUtils;

/** Opens the embedded database as the programs do, and says what it listens on. */
final class OpenedFileApplication {
    private OpenedFileApplication() {}

    public static void main(String[] args) throws Exception {
        DatabaseProperties defaults = new DatabaseProperties("", "cardloop", "");
        JdbcSite site = new DatabaseConfiguration().site(defaults, Path.of(args[0]));
        DriverManager.getConnection(site.url(), site.user(), site.password()).close();
        try (var socket = NetUtils.createServerSocket(0, false)) {
            System.out.println("bound to " + socket.getInetAddress().getHostAddress());
        }
    }
}
