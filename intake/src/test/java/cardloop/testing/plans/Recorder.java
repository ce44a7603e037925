package cardloop.testing.plans;

import cardloop.testing.Vendor;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What the rooms have executed in this JVM, each text once a vendor. What tests ask for themselves is none of the rooms'. */
public final class Recorder {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Map<Vendor, Set<String>> KNOWN = new EnumMap<>(
            Map.of(Vendor.H2, ConcurrentHashMap.newKeySet(), Vendor.POSTGRESQL, ConcurrentHashMap.newKeySet()));
    private static final Map<Vendor, Queue<RecordedStatement>> NEW = new EnumMap<>(
            Map.of(Vendor.H2, new ConcurrentLinkedQueue<>(), Vendor.POSTGRESQL, new ConcurrentLinkedQueue<>()));

    private Recorder() {}

    /** A statement to be recorded when it is executed; empty when it is known, or a test's own. */
    static Optional<RecordedStatement.Open> opened(Vendor vendor, String sql) {
        if (known(vendor).contains(sql)) {
            return Optional.empty();
        }
        return room().map(room -> new RecordedStatement.Open(sql, room));
    }

    static void executed(Vendor vendor, RecordedStatement statement) {
        if (known(vendor).add(statement.sql())) {
            queue(vendor).add(statement);
        }
    }

    /** Those that came since the last call. */
    public static List<RecordedStatement> taken(Vendor vendor) {
        List<RecordedStatement> taken = new ArrayList<>();
        Stream.generate(queue(vendor)::poll)
                .takeWhile(statement -> statement != null)
                .forEach(taken::add);
        return taken;
    }

    private static Set<String> known(Vendor vendor) {
        return java.util.Objects.requireNonNull(KNOWN.get(vendor));
    }

    private static Queue<RecordedStatement> queue(Vendor vendor) {
        return java.util.Objects.requireNonNull(NEW.get(vendor));
    }

    /** The nearest class of the house above the driver, if it is no test. */
    private static Optional<String> room() {
        return STACK.walk(frames -> frames.filter(Recorder::isOurs).findFirst())
                .filter(frame -> !isTest(frame.getDeclaringClass()))
                .map(frame -> frame.getDeclaringClass().getSimpleName() + ":" + frame.getLineNumber());
    }

    private static boolean isOurs(StackFrame frame) {
        String name = frame.getClassName();
        return name.startsWith("cardloop.") && !name.startsWith("cardloop.testing.plans.");
    }

    private static boolean isTest(Class<?> type) {
        if (type.isAnnotationPresent(TakenForARoom.class)) {
            return false;
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null ? "" : String.valueOf(source.getLocation());
        return place.contains("test-classes") || place.contains("-tests.jar");
    }
}
