package cardloop.submission;

import cardloop.submission.answer.AnswerConfiguration;
import cardloop.submission.opening.OpeningConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The wing. */
@Configuration(proxyBeanMethods = false)
@Import({OpeningConfiguration.class, AnswerConfiguration.class})
public class SubmissionConfiguration {}
