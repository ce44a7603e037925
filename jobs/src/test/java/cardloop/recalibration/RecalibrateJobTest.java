package cardloop.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cardloop.base.Event;
import cardloop.base.evidence.EvidenceConfiguration;
import cardloop.casebook.CaseId;
import cardloop.reading.Accuracy;
import cardloop.reading.Calibration;
import cardloop.reading.Reading;
import cardloop.runs.Run;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.runs.RunsConfiguration;
import cardloop.runs.TestingRuns;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

class RecalibrateJobTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Kept kept = new Kept();
    private TestDatabase database;
    private ConfigurableApplicationContext house;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EvidenceConfiguration.class, RunsConfiguration.class, RecalibrationConfiguration.class})
    static class House {}

    @BeforeEach
    void open() {
        database = TestDatabases.h2();
        house = TestingRuns.process(House.class, database, Clock.systemUTC())
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Calibration.class, () -> kept))
                .run();
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void everyReadingIsComparedOnceAndTheRunSaysHowMany() {
        kept.add(120);
        Run run = ended(start());
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(kept.compared).hasSize(120).doesNotHaveDuplicates();
        assertThat(run.steps())
                .extracting(Run.Step::name, Run.Step::written)
                .contains(tuple("compare", 120L), tuple("forget", 3L));
    }

    @Test
    void aRunThatAFaultEndedGoesOnWhereItWas() {
        kept.add(120);
        kept.failAt = 70;
        Run failed = ended(start());
        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        kept.failAt = Integer.MAX_VALUE;
        assertThat(ended(start()).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(kept.compared).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aRunThatIsAskedToStopGoesOnWhereItWas() {
        kept.add(1_000);
        RunDesk desk = house.getBean(RunDesk.class);
        kept.afterEach = compared -> {
            if (compared == 150) {
                long id =
                        desk.runs(RunFilter.newest("recalibrate", 1)).getFirst().id();
                assertThat(desk.stop(id, Event.Program.SYSTEM)).isInstanceOf(RunDesk.Press.Done.class);
            }
        };
        assertThat(ended(start()).status()).isEqualTo(RunStatus.STOPPED);
        assertThat(kept.compared).hasSizeLessThan(1_000);
        kept.afterEach = _ -> {};
        assertThat(ended(start()).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(kept.compared).hasSize(1_000).doesNotHaveDuplicates();
    }

    private long start() {
        RunOrder order = new RunOrder(
                "recalibrate", DAY, Optional.empty(), DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        // A run that has just failed gives its day back a moment later.
        return await().until(
                                        () -> house.getBean(RunDesk.class).start(order, Event.Program.SYSTEM),
                                        StartOutcome.Started.class::isInstance)
                        instanceof StartOutcome.Started(long id)
                ? id
                : 0;
    }

    private Run ended(long id) {
        RunDesk desk = house.getBean(RunDesk.class);
        await().until(() -> !desk.find(id).orElseThrow().status().isLive());
        return desk.find(id).orElseThrow();
    }

    /** Readings in memory: one that is compared is gone. */
    private static final class Kept implements Calibration {
        private final List<CaseId> waiting = new CopyOnWriteArrayList<>();
        private final List<CaseId> compared = new CopyOnWriteArrayList<>();
        private volatile int failAt = Integer.MAX_VALUE;
        private volatile IntConsumer afterEach = _ -> {};

        void add(int readings) {
            List<CaseId> ids = new ArrayList<>();
            for (int i = 0; i < readings; i++) {
                ids.add(new CaseId(new UUID(1, i)));
            }
            waiting.addAll(ids);
        }

        @Override
        public void keep(CaseId caseId, Reading.Read read) {
            waiting.add(caseId);
        }

        @Override
        public List<CaseId> recognised(int most) {
            return waiting.stream().limit(most).toList();
        }

        @Override
        public boolean compare(CaseId caseId) {
            if (compared.size() == failAt) {
                throw new IllegalStateException("the database is gone");
            }
            compared.add(caseId);
            boolean was = waiting.remove(caseId);
            afterEach.accept(compared.size());
            return was;
        }

        @Override
        public int forgetEnded() {
            return 3;
        }

        @Override
        public Accuracy of(String kind) {
            throw new UnsupportedOperationException("nobody reads here");
        }

        @Override
        public List<Accuracy> all() {
            return List.of();
        }
    }
}
