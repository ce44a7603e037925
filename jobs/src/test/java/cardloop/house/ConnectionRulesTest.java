package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.house.canary.connection.AskingRows;
import cardloop.house.canary.connection.BusyTransactions;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A connection is held for statements alone, and never while another one is asked for. */
class ConnectionRulesTest {
    private static final CallGraph GRAPH =
            CallGraph.of(House.production().stream().map(ConnectionRulesTest::bytes));

    @Test
    void noQueryIsAskedWhileARowIsRead() {
        assertThat(ConnectionRules.queriesInsideARow(GRAPH)).isEmpty();
    }

    @Test
    void noPhotoIsLookedAtAndNoNetworkIsWaitedForInATransaction() {
        assertThat(ConnectionRules.workInsideATransaction(GRAPH)).isEmpty();
    }

    @Test
    void noRowsAreStreamed() {
        assertThat(ConnectionRules.streamsOfRows(GRAPH)).isEmpty();
    }

    @Test
    void aStreamOfRowsIsNoticed() {
        assertThat(ConnectionRules.streamsOfRows(CallGraph.of(canaries(AskingRows.class))))
                .singleElement()
                .asString()
                .endsWith("AskingRows.streamed");
    }

    @Test
    void aQueryInARowIsNoticedWhereverItHides() {
        CallGraph canary = CallGraph.of(canaries(AskingRows.class));
        assertThat(ConnectionRules.queriesInsideARow(canary))
                .anyMatch(line -> line.contains("inTheLambda"))
                .anyMatch(line -> line.contains("AskingRows.mapped comes to"))
                .anyMatch(line -> line.contains("viaAnInterface"))
                .noneMatch(line -> line.contains("afterwards"));
    }

    @Test
    void workInATransactionIsNoticedWhereverItHides() {
        CallGraph canary = CallGraph.of(canaries(BusyTransactions.class));
        assertThat(ConnectionRules.workInsideATransaction(canary))
                .anyMatch(line -> line.contains("inTheLambda"))
                .anyMatch(line -> line.contains("handedOn"))
                .noneMatch(line -> line.contains("before"));
    }

    /** The class and those that are written in it. */
    private static Stream<byte[]> canaries(Class<?> outer) {
        return Stream.concat(Stream.of(outer), Stream.of(outer.getDeclaredClasses()))
                .map(type -> bytes(Objects.requireNonNull(type.getResource(
                        type.getName().substring(type.getPackageName().length() + 1) + ".class"))));
    }

    private static byte[] bytes(JavaClass type) {
        try {
            return bytes(type.getSource().orElseThrow().getUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
