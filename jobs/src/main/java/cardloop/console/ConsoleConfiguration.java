package cardloop.console;

import cardloop.access.Door;
import cardloop.access.Doors;
import cardloop.access.People;
import cardloop.access.Role;
import cardloop.access.door.DoorConfiguration;
import cardloop.base.EventLog;
import cardloop.casebook.JdbcAttention;
import cardloop.console.people.Accounts;
import cardloop.console.people.PeoplePageController;
import cardloop.figures.JdbcFigures;
import cardloop.http.BodyBounds;
import cardloop.http.body.BodyConfiguration;
import cardloop.issuer.HttpTencentChallenges;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.QuestionBook;
import cardloop.nights.NightBook;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.schedule.JdbcNightSchedule;
import cardloop.watch.CanaryWatch;
import cardloop.web.look.LookConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Pages of operators, and who may pass their doors: operators press, auditors read. */
@Configuration(proxyBeanMethods = false)
@Import({
    DoorConfiguration.class,
    BodyConfiguration.class,
    LookConfiguration.class,
    ConsolePageController.class,
    RunsPageController.class,
    LanesPageController.class,
    ReadingPageController.class,
    PeoplePageController.class
})
public class ConsoleConfiguration {
    private static final long MOST_BYTES = 256 * 1024;

    @Bean
    Doors doors() {
        return new Doors(List.of(
                Door.open("/login"),
                Door.open("/language"),
                Door.open("/css/**"),
                Door.open("/js/**"),
                Door.open("/icons/**"),
                Door.open("/webjars/**"),
                Door.open("/error"),
                Door.open("/actuator/health/**"),
                Door.only("/api/v1/users/**", Role.OPERATOR),
                Door.only("GET", "/**", Role.OPERATOR, Role.AUDITOR),
                Door.only("/**", Role.OPERATOR)));
    }

    /** Orders and answers are short, and nobody sends photos here. */
    @Bean
    BodyBounds bodies() {
        return new BodyBounds(List.of(BodyBounds.Bound.of("/api/**", MOST_BYTES)));
    }

    @Bean
    RunViews runViews(
            RunDesk desk, NightBook book, CanaryWatch watch, JdbcFigures figures, LaneDesk lanes, Clock clock) {
        return new RunViews(desk, book, watch, figures, lanes, clock);
    }

    @Bean
    JdbcHouse figures(JdbcClient jdbc) {
        return new JdbcHouse(jdbc);
    }

    @Bean
    ConsolePageController.Starter starter(RunDesk desk, NightHours hours, JdbcNightSchedule schedule) {
        return new ConsolePageController.Starter(desk, hours, schedule);
    }

    @Bean
    LaneControl laneControl(LaneDesk lanes, EventLog events, TransactionOperations transactions) {
        return new LaneControl(lanes, events, inOne(transactions));
    }

    @Bean
    Accounts accounts(People people, EventLog events, TransactionOperations transactions) {
        return new Accounts(people, events, inOne(transactions));
    }

    @Bean
    ParkedDesk.Challenges challenges(HttpTencentChallenges tencent, LaneWorker lanes, JdbcHouse house) {
        return new HttpChallenges(tencent, lanes, house::lastEgress);
    }

    @Bean
    ParkedDesk parkedDesk(
            QuestionBook questions,
            ParkedDesk.Challenges challenges,
            JdbcAttention attention,
            EventLog events,
            TransactionOperations transactions) {
        return new ParkedDesk(questions, challenges, attention, events, inOne(transactions));
    }

    private static Consumer<Runnable> inOne(TransactionOperations transactions) {
        return work -> transactions.executeWithoutResult(_ -> work.run());
    }
}
