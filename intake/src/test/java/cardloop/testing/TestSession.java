package cardloop.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Records statements from before the first test of this JVM, and stops PostgreSQL after the last; JUnit finds it by its service file. */
public final class TestSession implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        QueryPlans.record();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        QueryPlans.close();
        PostgresServer.stop();
    }
}
