package cardloop.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** People and their keys from the command line; how the first operator is made. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | key | list)",
        description = "用户与密钥。 People and their keys.")
public final class UserCommand {
    private static final int SHORTEST_PASSWORD = 8;

    private final Supplier<People> house;
    private final Secrets secrets;
    private final BufferedReader in;
    private final PrintWriter out;

    /** @param house asked only when a command needs it, not for a word of help */
    public UserCommand(Supplier<People> house, Secrets secrets, BufferedReader in, PrintWriter out) {
        this.house = house;
        this.secrets = secrets;
        this.in = in;
        this.out = out;
    }

    @Command(description = "新增用户；未给密码时生成一个并只显示一次。 Adds somebody; a password is made and shown once unless given.")
    int add(
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--login", description = "e-mail or phone; the role's name by default") @Nullable
                    String login,
            @Option(names = "--name", description = "shown to others; the login by default") @Nullable String name,
            @Option(names = "--password-stdin", description = "read the password from standard input")
                    boolean passwordFromInput)
            throws IOException {
        String chosen = login == null ? role.name().toLowerCase(Locale.ROOT) : login;
        String password = passwordFromInput ? Optional.ofNullable(in.readLine()).orElse("") : secrets.newPassword();
        if (password.length() < SHORTEST_PASSWORD) {
            return fail("密码至少 8 个字符。 A password has at least 8 characters.", ExitCode.USAGE);
        }
        try {
            Person person = house.get().add(chosen, password, role, name == null ? chosen : name);
            out.println("已新增 Added " + person.role() + " " + person.login());
            if (!passwordFromInput) {
                out.println("密码（只显示这一次） Password (shown this once): " + password);
            }
            return done();
        } catch (LoginTakenException e) {
            return fail("登录名已被占用：" + chosen + "。 This login is taken.", ExitCode.SOFTWARE);
        }
    }

    @Command(description = "为用户生成密钥并只显示一次。 Makes an API key and shows it once.")
    int key(
            @Option(names = "--login", required = true) String login,
            @Option(names = "--name", defaultValue = "command line") String name) {
        Optional<Person> person = house.get().byLogin(login);
        if (person.isEmpty()) {
            return fail("没有这个用户：" + login + "。 No such login.", ExitCode.SOFTWARE);
        }
        out.println(house.get().addApiKey(person.get().id(), name).clear());
        return done();
    }

    @Command(description = "列出用户。 Lists house.get().")
    int list() {
        house.get()
                .all()
                .forEach(person -> out.println(String.format(
                        Locale.ROOT, "%-16s %-32s %s", person.role(), person.login(), person.displayName())));
        return done();
    }

    private int done() {
        out.flush();
        return ExitCode.OK;
    }

    private int fail(String why, int exitCode) {
        out.println(why);
        out.flush();
        return exitCode;
    }
}
