package cardloop.submission.opening;

import cardloop.base.EventLog;
import cardloop.base.Fingerprints;
import cardloop.base.KeySealing;
import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import cardloop.reading.PhotoGate;
import cardloop.risk.WrongCodeBudget;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.kept.JdbcReadings;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The room of submissions. */
@Configuration(proxyBeanMethods = false)
public class OpeningConfiguration {
    @Bean
    JdbcTools submissionTools(
            JdbcClient db, TransactionOperations transactions, Clock clock, Fingerprints fingerprints) {
        return new JdbcTools(
                db, transactions, clock, UuidCreator::getTimeOrderedEpoch, new SecureRandom(), fingerprints);
    }

    @Bean
    JdbcReadings readings(JdbcClient db, PinSeal seal, JsonMapper json, Clock clock) {
        return new JdbcReadings(db, seal, json, clock);
    }

    @Bean
    JdbcPhotos photos(JdbcClient db, PinSeal seal, JsonMapper json, Clock clock) {
        return new JdbcPhotos(db, seal, json, clock);
    }

    @Bean
    CardJudge cardJudge(CardFormats formats) {
        return new CardJudge(formats);
    }

    @Bean
    JdbcSubmissions submissions(
            JdbcTools tools,
            JdbcOpenings openings,
            CaseDrafts drafts,
            CardFormats formats,
            PhotoGate gate,
            JdbcPhotos photos) {
        return new JdbcSubmissions(tools, openings, drafts, new PastedLines(formats), gate, photos);
    }

    @Bean
    CaseDrafts caseDrafts(CardFormats formats, KeySealing sealing, JdbcTools tools) {
        return new CaseDrafts(formats, sealing, tools.clock(), tools.ids());
    }

    @Bean
    JdbcOpenings openings(Casebook casebook, JdbcReadings readings, WrongCodeBudget wrongCodes, JsonMapper json) {
        return new JdbcOpenings(casebook, readings, wrongCodes, json);
    }

    @Bean
    JdbcSiblings siblings(JdbcTools tools, Casebook casebook, JdbcReadings readings, EventLog events) {
        return new JdbcSiblings(tools, casebook, readings, events);
    }
}
