package cardloop.house.canary.technology;

import org.springframework.mail.MailSender;

/** Breaks a rule: mail without saying so. */
public record Letters(MailSender sender) {}
