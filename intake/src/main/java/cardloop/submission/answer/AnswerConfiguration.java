package cardloop.submission.answer;

import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import cardloop.issuers.QuestionBook;
import cardloop.reading.PhotoGate;
import cardloop.risk.Recoding;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.submission.opening.JdbcTools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The room of sellers' answers. */
@Configuration(proxyBeanMethods = false)
public class AnswerConfiguration {
    @Bean
    JdbcCorrections corrections(
            JdbcTools tools,
            Casebook casebook,
            Readings readings,
            Recoding recoding,
            CardFormats formats,
            JsonMapper json) {
        return new JdbcCorrections(tools, casebook, readings, recoding, formats, json);
    }

    @Bean
    JdbcNewPhotos newPhotos(JdbcTools tools, Casebook casebook, Readings readings, PhotoGate gate, JdbcPhotos photos) {
        return new JdbcNewPhotos(tools, casebook, readings, gate, photos);
    }

    @Bean
    JdbcSellerAnswers answers(
            JdbcTools tools,
            Casebook casebook,
            JdbcCorrections corrections,
            JdbcNewPhotos newPhotos,
            QuestionBook questions,
            Readings readings) {
        return new JdbcSellerAnswers(
                tools,
                casebook,
                corrections,
                newPhotos,
                new JdbcOffers(casebook, questions, tools.clock()),
                new JdbcWithdrawals(casebook, questions, readings, tools.clock()));
    }
}
