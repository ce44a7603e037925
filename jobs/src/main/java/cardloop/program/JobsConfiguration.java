package cardloop.program;

import cardloop.access.people.PeopleConfiguration;
import cardloop.base.BaseConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.figures.FiguresConfiguration;
import cardloop.health.HealthConfiguration;
import cardloop.issuers.IssuersConfiguration;
import cardloop.money.ledger.LedgerConfiguration;
import cardloop.nights.RevalidationConfiguration;
import cardloop.purge.PurgeConfiguration;
import cardloop.reading.calibration.CalibrationConfiguration;
import cardloop.recalibration.RecalibrationConfiguration;
import cardloop.risk.ScreeningConfiguration;
import cardloop.runs.RunsConfiguration;
import cardloop.shelf.StockConfiguration;
import cardloop.watch.WatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms that both the server and the command line use, by name. */
@Configuration(proxyBeanMethods = false)
@Import({
    BaseConfiguration.class,
    CasebookConfiguration.class,
    IssuersConfiguration.class,
    HealthConfiguration.class,
    PeopleConfiguration.class,
    ScreeningConfiguration.class,
    StockConfiguration.class,
    LedgerConfiguration.class,
    RunsConfiguration.class,
    WatchConfiguration.class,
    RevalidationConfiguration.class,
    FiguresConfiguration.class,
    CalibrationConfiguration.class,
    RecalibrationConfiguration.class,
    PurgeConfiguration.class
})
public class JobsConfiguration {}
