package cardloop.access.mail;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/** The way out for messages, by settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
public class MailConfiguration {
    private static final int AT_ONCE = 2;
    private static final int WAITING_AT_MOST = 200;

    /** Bounded: a mail server that hangs must not fill the house with messages. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService mailHands() {
        return new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST));
    }

    @Bean
    Post post(MailProperties settings, ObjectProvider<MailSender> smtp, @Qualifier("mailHands") ExecutorService hands) {
        if (!settings.outbox().isEmpty()) {
            return new OutboxPost(Path.of(settings.outbox()));
        }
        MailSender mail = smtp.getIfAvailable();
        if (mail == null) {
            return new NoPost();
        }
        if (settings.from().isEmpty()) {
            throw new IllegalArgumentException("cardloop.mail.from is missing: spring.mail.host names a mail server");
        }
        return new SmtpPost(mail, settings.from(), hands);
    }
}
