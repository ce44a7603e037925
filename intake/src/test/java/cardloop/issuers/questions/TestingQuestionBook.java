package cardloop.issuers.questions;

import cardloop.inquiry.InquiryId;
import cardloop.issuers.QuestionBook;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A book of questions numbered from one, for the tests of other rooms. */
public final class TestingQuestionBook {
    private TestingQuestionBook() {}

    public static QuestionBook in(JdbcClient jdbc, Clock clock) {
        AtomicInteger numbers = new AtomicInteger();
        return new JdbcQuestionBook(jdbc, clock, () -> new InquiryId("INQ" + numbers.incrementAndGet()), Map.of());
    }
}
