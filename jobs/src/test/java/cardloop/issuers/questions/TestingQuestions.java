package cardloop.issuers.questions;

import cardloop.inquiry.InquiryId;
import cardloop.issuers.QuestionBook;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real book of questions, for tests of rooms that use it. */
public final class TestingQuestions {
    private TestingQuestions() {}

    public static QuestionBook book(JdbcClient jdbc, Clock clock) {
        return new JdbcQuestionBook(
                jdbc, clock, () -> new InquiryId(UUID.randomUUID().toString().replace("-", "")), Map.of());
    }
}
