package cardloop.web.api;

import cardloop.access.people.PeopleConfiguration;
import cardloop.base.BaseConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.issuers.IssuersConfiguration;
import cardloop.money.ledger.LedgerConfiguration;
import cardloop.money.payout.PayoutConfiguration;
import cardloop.reading.ReadingConfiguration;
import cardloop.review.ReviewConfiguration;
import cardloop.risk.ScreeningConfiguration;
import cardloop.shelf.StockConfiguration;
import cardloop.submission.SubmissionConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The server without the line behind it: cards stay where the API puts them. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    BaseConfiguration.class,
    CasebookConfiguration.class,
    IssuersConfiguration.class,
    SubmissionConfiguration.class,
    PeopleConfiguration.class,
    ScreeningConfiguration.class,
    ReviewConfiguration.class,
    LedgerConfiguration.class,
    StockConfiguration.class,
    ReadingConfiguration.class,
    PayoutConfiguration.class,
    WebApiConfiguration.class
})
class TestingApiApplication {}
