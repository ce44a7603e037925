package cardloop.web.api;

import cardloop.access.AccessConfiguration;
import cardloop.asking.AskingConfiguration;
import cardloop.canary.CanaryConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.database.DatabaseConfiguration;
import cardloop.evidence.EvidenceConfiguration;
import cardloop.ledger.LedgerConfiguration;
import cardloop.payout.PayoutConfiguration;
import cardloop.reading.ReadingConfiguration;
import cardloop.review.ReviewConfiguration;
import cardloop.screening.ScreeningConfiguration;
import cardloop.stock.StockConfiguration;
import cardloop.submission.answer.AnswerConfiguration;
import cardloop.submission.opening.SubmissionConfiguration;
import cardloop.vault.VaultConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The server without the line behind it: cards stay where the API puts them. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    DatabaseConfiguration.class,
    EvidenceConfiguration.class,
    CasebookConfiguration.class,
    ScreeningConfiguration.class,
    CanaryConfiguration.class,
    AskingConfiguration.class,
    ReviewConfiguration.class,
    AccessConfiguration.class,
    VaultConfiguration.class,
    LedgerConfiguration.class,
    StockConfiguration.class,
    ReadingConfiguration.class,
    SubmissionConfiguration.class,
    AnswerConfiguration.class,
    PayoutConfiguration.class,
    WebApiConfiguration.class
})
class TestingApiApplication {}
