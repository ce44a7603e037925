package cardloop.testing.plans;

import cardloop.testing.Vendor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands before the drivers of both databases, and shows the recorder what is prepared and executed, by URL and by pool. */
public final class RecordingDriver implements Driver {
    private static boolean installed;

    private final List<Driver> real;

    private RecordingDriver(List<Driver> real) {
        this.real = real;
    }

    /** From now on every connection that is opened by a URL is recorded. */
    public static synchronized void install() {
        if (installed) {
            return;
        }
        try {
            List<Driver> real = Collections.list(DriverManager.getDrivers());
            for (Driver driver : real) {
                DriverManager.deregisterDriver(driver);
            }
            DriverManager.registerDriver(new RecordingDriver(real));
            installed = true;
        } catch (SQLException e) {
            throw new IllegalStateException("the drivers cannot be replaced", e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                return recorded(driver.connect(url, info), url);
            }
        }
        return null;
    }

    private static Connection recorded(Connection connection, String url) {
        Vendor vendor = Vendor.of(url);
        InvocationHandler handler = (_, method, arguments) -> {
            Object result = call(connection, method, arguments);
            boolean prepared = method.getName().equals("prepareStatement");
            return prepared && result != null
                    ? Recorder.opened(vendor, (String) arguments[0])
                            .<Object>map(open -> recorded((PreparedStatement) result, vendor, open))
                            .orElse(result)
                    : result;
        };
        return (Connection) proxy(Connection.class, handler);
    }

    private static PreparedStatement recorded(PreparedStatement statement, Vendor vendor, RecordedStatement.Open open) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments.length > 1
                    && arguments[0] instanceof Integer) {
                open.given(method, arguments);
            } else if (method.getName().startsWith("execute")) {
                Recorder.executed(vendor, open.closed());
            }
            return call(statement, method, arguments);
        };
        return (PreparedStatement) proxy(PreparedStatement.class, handler);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(RecordingDriver.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
