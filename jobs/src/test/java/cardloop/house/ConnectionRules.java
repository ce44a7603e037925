package cardloop.house;

import cardloop.house.CallGraph.Lambda;
import cardloop.house.CallGraph.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may not be done while a connection is held. */
final class ConnectionRules {
    private static final Set<String> READERS_OF_ROWS = Set.of(
            "org/springframework/jdbc/core/RowMapper",
            "org/springframework/jdbc/core/RowCallbackHandler",
            "org/springframework/jdbc/core/ResultSetExtractor");
    private static final String ROW = "Ljava/sql/ResultSet;";
    private static final String TRANSACTIONS = "org/springframework/transaction/support/";

    /** Asks for a connection, or begins what asks for one. */
    private static final Pattern ASKS = Pattern.compile("(org\\.springframework\\.jdbc\\.core\\..*(JdbcClient\\.sql"
            + "|Jdbc(Template|Operations)\\.\\w+)|javax\\.sql\\.DataSource\\.getConnection"
            + "|org\\.springframework\\.transaction\\.support\\.Transaction\\w+\\.execute\\w*)");

    /** Photos looked at, rebuilt, read or printed, and calls over the network. */
    private static final Pattern WORKS = Pattern.compile(
            "cardloop\\.reading\\.((?!calibration|readout)[a-z]+\\..*|(CardReader|PhotoGate|PhotoPrints)\\.\\w+)"
                    + "|(org\\.apache\\.hc|java\\.net\\.http|javax\\.imageio)\\..*");

    private ConnectionRules() {}

    /** Every reader of rows that asks the database something while the row is open. */
    static Set<String> queriesInsideARow(CallGraph graph) {
        Stream<Method> lambdas = graph.lambdas().stream()
                .filter(lambda -> READERS_OF_ROWS.contains(lambda.functionalType()))
                .map(Lambda::runs);
        Stream<Method> methods =
                graph.methods().stream().filter(method -> parameters(method).contains(ROW));
        return offences(graph, Stream.concat(lambdas, methods), ASKS.asMatchPredicate());
    }

    /** Every piece of work in a transaction that takes time without the database. */
    static Set<String> workInsideATransaction(CallGraph graph) {
        return offences(graph, transactions(graph), WORKS.asMatchPredicate());
    }

    /** Every stream of rows: it holds its connection until somebody closes it, which nobody does. */
    static Set<String> streamsOfRows(CallGraph graph) {
        return graph.methods().stream()
                .filter(method -> graph.callsOf(method).stream().anyMatch(ConnectionRules::isStreamOfRows))
                .map(Method::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isStreamOfRows(Method called) {
        return called.owner().startsWith("org/springframework/jdbc/core/")
                && (called.name().equals("stream") || called.name().equals("queryForStream"));
    }

    private static Set<String> offences(CallGraph graph, Stream<Method> roots, Predicate<String> forbidden) {
        return roots.distinct()
                .flatMap(root -> graph.reachedFrom(root).stream()
                        .filter(called -> forbidden.test(called.toString()))
                        .map(called -> root + " comes to " + called))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is handed to a transaction, and what is handed to a method of ours that hands it on to one. */
    private static Stream<Method> transactions(CallGraph graph) {
        Set<Lambda> inside = graph.lambdas().stream()
                .filter(lambda -> lambda.functionalType().equals(TRANSACTIONS + "TransactionCallback")
                        || (lambda.functionalType().equals("java/util/function/Consumer")
                                && opens(graph, lambda.madeIn())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Lambda> before = Set.of();
        while (!before.equals(inside)) {
            before = Set.copyOf(inside);
            Set<Method> doors = before.stream().map(Lambda::madeIn).collect(Collectors.toSet());
            graph.lambdas().stream()
                    .filter(lambda -> isHandedTo(graph, lambda, doors))
                    .forEach(inside::add);
        }
        return inside.stream().map(Lambda::runs);
    }

    private static boolean opens(CallGraph graph, Method method) {
        return graph.callsOf(method).stream()
                .anyMatch(called ->
                        called.owner().startsWith(TRANSACTIONS) && called.name().equals("executeWithoutResult"));
    }

    private static boolean isHandedTo(CallGraph graph, Lambda lambda, Set<Method> doors) {
        List<Method> called = graph.callsOf(lambda.madeIn());
        return called.stream()
                .flatMap(graph::targets)
                .anyMatch(target ->
                        doors.contains(target) && parameters(target).contains("L" + lambda.functionalType() + ";"));
    }

    private static String parameters(Method method) {
        return method.descriptor().substring(0, method.descriptor().indexOf(')'));
    }
}
