package cardloop.casebook;

import cardloop.casebook.attention.AttentionConfiguration;
import cardloop.casebook.book.BookConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The wing, for every program. */
@Configuration(proxyBeanMethods = false)
@Import({BookConfiguration.class, AttentionConfiguration.class})
public class CasebookConfiguration {}
