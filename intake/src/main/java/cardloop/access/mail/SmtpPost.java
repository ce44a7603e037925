package cardloop.access.mail;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Sends mail by SMTP, a few at a time; phone numbers are not reached. */
final class SmtpPost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final MailSender mail;
    private final String from;
    private final Executor later;

    SmtpPost(MailSender mail, String from, Executor later) {
        this.mail = mail;
        this.from = from;
        this.later = later;
    }

    @Override
    public boolean reaches(String login) {
        return login.indexOf('@') > 0;
    }

    @Override
    public void send(Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        try {
            later.execute(() -> deliver(message));
        } catch (RejectedExecutionException full) {
            LOG.warn("too many messages wait to be sent; one was dropped, and its code has to be asked for again");
        }
    }

    /** Neither address nor code goes into the log. */
    private void deliver(SimpleMailMessage message) {
        try {
            mail.send(message);
        } catch (MailException e) {
            LOG.warn("a message was not sent: {}", e.getClass().getSimpleName());
        }
    }
}
