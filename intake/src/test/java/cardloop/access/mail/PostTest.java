package cardloop.access.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Messages leave by SMTP, or into a folder, or not at all, as the settings say. */
final class PostTest {
    private static final Letter LETTER = new Letter("lin@example.com", "code", "12345678");

    @TempDir
    private Path folder;

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(MailConfiguration.class);

    /** Stands in for a mail server. */
    @Configuration(proxyBeanMethods = false)
    static class TestingMailConfiguration {
        final List<SimpleMailMessage> sent = new ArrayList<>();

        @Bean
        MailSender mail() {
            return messages -> sent.addAll(List.of(messages));
        }
    }

    @Test
    void withoutSettingsNobodyIsReached() {
        program.run(house ->
                assertThat(house.getBean(Post.class).reaches("lin@example.com")).isFalse());
    }

    @Test
    void anOutboxTakesEachMessageForItsOwnerAlone() {
        program.withPropertyValues("cardloop.mail.outbox=" + folder.resolve("out"))
                .run(house -> {
                    house.getBean(Post.class).send(LETTER);
                    assertThat(letters())
                            .singleElement()
                            .satisfies(file -> assertThat(
                                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
                    assertThat(Files.readString(letters().getFirst())).contains("To: lin@example.com", "12345678");
                });
    }

    @Test
    void aMailServerReachesMailAddressesAndAFailingOneFailsNobody() {
        List<SimpleMailMessage> sent = new ArrayList<>();
        Post post = new SmtpPost(messages -> sent.addAll(List.of(messages)), "house@example.com", Runnable::run);

        assertThat(post.reaches("lin@example.com")).isTrue();
        assertThat(post.reaches("13800138000")).isFalse();
        post.send(LETTER);
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getTo()).containsExactly("lin@example.com");
            assertThat(mail.getFrom()).isEqualTo("house@example.com");
            assertThat(mail.getText()).isEqualTo("12345678");
        });
        new SmtpPost(
                        messages -> {
                            throw new MailSendException("down");
                        },
                        "house@example.com",
                        Runnable::run)
                .send(LETTER);
    }

    @Test
    void aMailServerNeedsToKnowWhomMailComesFrom() {
        var withServer = program.withUserConfiguration(TestingMailConfiguration.class);
        withServer.run(house -> assertThat(house).hasFailed());
        withServer
                .withPropertyValues("cardloop.mail.from=house@example.com")
                .run(house -> assertThat(house.getBean(Post.class)).isInstanceOf(SmtpPost.class));
        assertThatThrownBy(() -> new MailProperties("house", "")).hasMessageContaining("cardloop.mail.from");
    }

    private List<Path> letters() {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
