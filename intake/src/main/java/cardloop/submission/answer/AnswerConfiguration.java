package cardloop.submission.answer;

import cardloop.casebook.Casebook;
import cardloop.questions.QuestionBook;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.submission.opening.CardJudge;
import cardloop.submission.opening.JdbcTools;
import cardloop.vault.KeySealing;
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
            CardJudge judge,
            KeySealing sealing,
            JsonMapper json) {
        return new JdbcCorrections(tools, casebook, readings, judge, sealing, json);
    }

    @Bean
    JdbcAnswers answers(
            JdbcTools tools,
            Casebook casebook,
            JdbcCorrections corrections,
            QuestionBook questions,
            Readings readings,
            JdbcPhotos photos) {
        return new JdbcAnswers(
                tools,
                casebook,
                corrections,
                new JdbcOffers(casebook, questions, tools.clock()),
                new JdbcWithdrawals(tools, casebook, readings, photos));
    }
}
