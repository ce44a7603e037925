package cardloop.jobs;

import cardloop.access.AccessConfiguration;
import cardloop.asking.AskingConfiguration;
import cardloop.attention.AttentionConfiguration;
import cardloop.calibration.CalibrationConfiguration;
import cardloop.canary.CanaryConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.database.DatabaseConfiguration;
import cardloop.evidence.EvidenceConfiguration;
import cardloop.figures.FiguresConfiguration;
import cardloop.health.HealthConfiguration;
import cardloop.ledger.LedgerConfiguration;
import cardloop.purge.PurgeConfiguration;
import cardloop.recalibration.RecalibrationConfiguration;
import cardloop.revalidation.RevalidationConfiguration;
import cardloop.runs.RunsConfiguration;
import cardloop.screening.ScreeningConfiguration;
import cardloop.stock.StockConfiguration;
import cardloop.vault.VaultConfiguration;
import cardloop.watch.WatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms that both the server and the command line use, by name. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    EvidenceConfiguration.class,
    VaultConfiguration.class,
    CasebookConfiguration.class,
    ScreeningConfiguration.class,
    CanaryConfiguration.class,
    AskingConfiguration.class,
    HealthConfiguration.class,
    AttentionConfiguration.class,
    StockConfiguration.class,
    LedgerConfiguration.class,
    AccessConfiguration.class,
    RunsConfiguration.class,
    WatchConfiguration.class,
    RevalidationConfiguration.class,
    FiguresConfiguration.class,
    CalibrationConfiguration.class,
    RecalibrationConfiguration.class,
    PurgeConfiguration.class
})
public class JobsConfiguration {}
