package cardloop.nights;

import cardloop.base.EventLog;
import cardloop.base.evidence.EvidenceConfiguration;
import cardloop.base.vault.TestingVault;
import cardloop.figures.FiguresConfiguration;
import cardloop.format.CardFormats;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.issuers.canary.TestingCanaries;
import cardloop.issuers.questions.JdbcRunQuestions;
import cardloop.issuers.questions.TestingQuestions;
import cardloop.runs.RunsConfiguration;
import cardloop.runs.TestingRuns;
import cardloop.shelf.StockConfiguration;
import cardloop.testing.TestDatabase;
import cardloop.watch.WatchConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that runs nights on a given database, with lanes of the test. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EvidenceConfiguration.class,
    StockConfiguration.class,
    RunsConfiguration.class,
    WatchConfiguration.class,
    RevalidationConfiguration.class,
    FiguresConfiguration.class
})
public class TestingHouse {
    private static final TestingVault VAULT = TestingVault.temporary();

    /** Opens one; a beat that never comes lets the test say when a process is dead. */
    public static ConfigurableApplicationContext open(
            TestDatabase database, TestingLanes lanes, Clock clock, String... settings) {
        return TestingRuns.process(TestingHouse.class, database, clock)
                .properties("cardloop.revalidation.patience-millis=10")
                .properties(settings)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(CardFormats.class, CardFormats::shipped);
                    beans.registerBean(LaneWorker.class, () -> lanes);
                    beans.registerBean(LaneDesk.class, lanes::desk);
                    beans.registerBean(
                            CanaryBook.class,
                            () -> TestingCanaries.book(
                                    database,
                                    VAULT.sealing(),
                                    beans.getBean(EventLog.class),
                                    beans.getBean(Clock.class)));
                    beans.registerBean(
                            RunQuestions.class, () -> new JdbcRunQuestions(beans.getBean(JdbcClient.class), clock));
                    beans.registerBean(
                            QuestionBook.class, () -> TestingQuestions.book(beans.getBean(JdbcClient.class), clock));
                })
                .run();
    }
}
