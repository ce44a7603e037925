package cardloop.line;

import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.issuers.Freshness;
import cardloop.issuers.JudgingProperties;
import cardloop.issuers.QuestionBook;
import cardloop.money.Ledger;
import cardloop.reading.Calibration;
import cardloop.reading.CardReader;
import cardloop.review.Sampling;
import cardloop.risk.Recoding;
import cardloop.risk.Screening;
import cardloop.risk.WrongCodeBudget;
import cardloop.shelf.Shelf;
import cardloop.submission.Readings;
import cardloop.submission.Siblings;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the line and the flow that drives them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JudgingProperties.class)
@Import(IntakeFlow.class)
class LineConfiguration {
    @Bean
    Rooms rooms(Casebook casebook, QuestionBook questions, TransactionTemplate transactions, Clock clock) {
        return new Rooms(casebook, questions, transactions, clock);
    }

    @Bean
    ReadStep readStep(Rooms rooms, CardFormats formats, ReadStep.ReadingRooms reading) {
        return new ReadStep(rooms, formats, reading);
    }

    @Bean
    ReadStep.ReadingRooms readingRooms(
            CardReader reader,
            JdbcClient jdbc,
            PinSeal seal,
            Readings readings,
            Calibration calibration,
            Recoding recoding,
            Siblings siblings) {
        return new ReadStep.ReadingRooms(
                reader, new JdbcStoredPhotos(jdbc, seal), readings, calibration, recoding, siblings);
    }

    @Bean
    ScreenStep screenStep(Rooms rooms, Screening screening) {
        return new ScreenStep(rooms, screening);
    }

    @Bean
    JudgeStep judgeStep(Rooms rooms, CardFormats formats, Sampling sampling, WrongCodeBudget wrongCodes) {
        return new JudgeStep(rooms, formats, sampling, wrongCodes);
    }

    @Bean
    HeldStep heldStep(Rooms rooms, Screening screening) {
        return new HeldStep(rooms, screening);
    }

    @Bean
    SettleStep settleStep(
            Rooms rooms,
            CardFormats formats,
            Screening screening,
            Freshness freshness,
            Sampling sampling,
            Ledger ledger,
            Shelf shelf) {
        return new SettleStep(rooms, formats, screening, freshness, sampling, ledger, shelf);
    }

    /** A limit for a kind or an issuer that nobody knows stops the start. */
    @Bean
    Freshness freshness(JudgingProperties properties, CardFormats formats) {
        return properties.freshness(formats.all().stream()
                .map(CardFormat::kind)
                .flatMap(kind -> Stream.concat(Stream.of(kind.code()), kind.issuer().stream()))
                .collect(Collectors.toSet()));
    }

    @Bean
    DeadlineStep deadlineStep(Rooms rooms) {
        return new DeadlineStep(rooms);
    }
}
