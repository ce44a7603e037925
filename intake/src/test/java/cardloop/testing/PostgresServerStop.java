package cardloop.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops PostgreSQL when the last test of this JVM is over; JUnit finds it by its service file. */
public final class PostgresServerStop implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        QueryPlans.close();
        PostgresServer.stop();
    }
}
