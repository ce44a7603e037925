package cardloop.access.command;

import cardloop.access.LoginTakenException;
import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Role;
import cardloop.access.people.Secrets;
import cardloop.base.Event;
import cardloop.base.EventLog;
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
        synopsisSubcommandLabel = "(add | key | list | disable | enable)",
        description = "用户与密钥。 People and their keys.")
public final class UserCommand {
    private static final String UNFIT = String.format(
            Locale.ROOT,
            "密码至少 %1$d 个字符，最长 %2$d 字节，不含控制字符。"
                    + " A password has at least %1$d characters, at most %2$d bytes, and no control characters.",
            NewPassword.SHORTEST,
            NewPassword.LONGEST_BYTES);

    private final Supplier<People> house;
    private final Supplier<EventLog> events;
    private final Secrets secrets;
    private final BufferedReader in;
    private final PrintWriter out;

    /**
     * @param house asked only when a command needs it, not for a word of help
     * @param events likewise
     */
    public UserCommand(
            Supplier<People> house, Supplier<EventLog> events, Secrets secrets, BufferedReader in, PrintWriter out) {
        this.house = house;
        this.events = events;
        this.secrets = secrets;
        this.in = in;
        this.out = out;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "新增用户；未给密码时生成一个并只显示一次。 Adds somebody; a password is made and shown once unless given.")
    int add(
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--login", description = "e-mail or phone; the role's name by default") @Nullable
                    String login,
            @Option(names = "--name", description = "shown to others; the login by default") @Nullable String name,
            @Option(names = "--password-stdin", description = "read the password from standard input")
                    boolean passwordFromInput)
            throws IOException {
        String chosen = login == null ? role.name().toLowerCase(Locale.ROOT) : login;
        String clear = passwordFromInput ? Optional.ofNullable(in.readLine()).orElse("") : secrets.newPassword();
        Optional<NewPassword> password = NewPassword.of(clear);
        if (password.isEmpty()) {
            return fail(UNFIT, ExitCode.USAGE);
        }
        try {
            Person person = house.get().add(chosen, password.get(), role, name == null ? chosen : name);
            record(person, Event.Type.PERSON_ADDED, "as " + role);
            out.println("已新增 Added " + person.role() + " " + person.login());
            if (!passwordFromInput) {
                out.println("密码（只显示这一次） Password (shown this once): " + clear);
            }
            return done();
        } catch (LoginTakenException e) {
            return fail("登录名已被占用：" + chosen + "。 This login is taken.", ExitCode.SOFTWARE);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "为用户生成密钥并只显示一次。 Makes an API key and shows it once.")
    int key(
            @Option(names = "--login", required = true) String login,
            @Option(names = "--name", defaultValue = "command line") String name) {
        Optional<Person> person = house.get().byLogin(login);
        if (person.isEmpty()) {
            return unknown(login);
        }
        out.println(house.get().addApiKey(person.get().id(), name).clear());
        record(person.get(), Event.Type.API_KEY_ADDED, "-");
        return done();
    }

    @Command(mixinStandardHelpOptions = true, description = "列出用户。 Lists people.")
    int list() {
        house.get().all().forEach(person -> out.println(line(person)));
        return done();
    }

    private static String line(Person person) {
        String line = String.format(Locale.ROOT, "%-16s %-32s %s", person.role(), person.login(), person.displayName());
        return person.standing().isDisabled() ? line + "  已停用 disabled" : line;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "停用用户：登录与密钥立即失效。 Locks somebody out at once, sessions and keys included.")
    int disable(@Option(names = "--login", required = true) String login) {
        return stand(login, true);
    }

    @Command(mixinStandardHelpOptions = true, description = "重新启用用户。 Lets somebody in again.")
    int enable(@Option(names = "--login", required = true) String login) {
        return stand(login, false);
    }

    private int stand(String login, boolean isDisabled) {
        Optional<Person> person = house.get().byLogin(login);
        if (person.isEmpty()) {
            return unknown(login);
        }
        if (person.get().standing().isDisabled() != isDisabled) {
            house.get().disable(person.get().id(), isDisabled);
            record(person.get(), isDisabled ? Event.Type.PERSON_DISABLED : Event.Type.PERSON_ENABLED, "-");
        }
        String known = person.get().login();
        out.println(isDisabled ? "已停用 Disabled " + known : "已启用 Enabled " + known);
        return done();
    }

    private void record(Person person, Event.Type type, String detail) {
        events.get().record("person:" + person.id(), Event.Program.COMMAND_LINE, type, detail, "-");
    }

    private int unknown(String login) {
        return fail("没有这个用户：" + login + "。 No such login.", ExitCode.SOFTWARE);
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
