package cardloop.program;

import cardloop.base.Event;
import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.inquiry.Standing;
import cardloop.issuers.Canary;
import cardloop.issuers.CanaryBook;
import cardloop.runs.NightHours;
import cardloop.watch.CanaryWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Canaries: cards of ours that issuers are asked about before a night. A PIN comes on standard input and is never printed. */
@Command(
        name = "canary",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | remove | release)",
        description = {"探针卡：夜间先问的自有卡。", "Canaries: cards of ours that issuers are asked about before a night."})
final class CanaryCommand {
    static final int FAILED = 1;

    private final Supplier<ConfigurableApplicationContext> rooms;
    private final BufferedReader in;

    @Spec
    private @Nullable CommandSpec spec;

    CanaryCommand(Supplier<ConfigurableApplicationContext> rooms, BufferedReader in) {
        this.rooms = rooms;
        this.in = in;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private int failed(String why) {
        line().getErr().println("canary: " + why);
        return FAILED;
    }

    @Command(description = {"登记一张；密码从标准输入读取。", "Registers one; its PIN is read from standard input."})
    int add(
            @Option(names = "--kind", required = true, description = "our code of its kind, such as SZX") String kind,
            @Option(names = "--number", defaultValue = "", description = "its number; none for kinds without")
                    String number,
            @Option(names = "--face", required = true, paramLabel = "YUAN", description = "its face value") String face,
            @Option(names = "--batch", defaultValue = "", description = "its batch, where the issuer wants to be told")
                    String batch,
            @Option(
                            names = "--expect",
                            defaultValue = "valid",
                            description = "what the issuer should say: valid, used, ...")
                    String expect)
            throws IOException {
        Standing expected = standing(expect);
        String pin = Objects.requireNonNullElse(in.readLine(), "").strip();
        FormatVerdict verdict = CardFormats.shipped().check(new TypedCard(kind, number, pin, face, "", batch, ""));
        return switch (verdict) {
            case MalformedCard malformed -> failed("not well formed: " + malformed.fault());
            case WellFormedCard card -> add(card, expected);
        };
    }

    private Standing standing(String expect) {
        try {
            return Standing.valueOf(expect.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new CommandLine.ParameterException(
                    line(), "--expect is one of " + List.of(Standing.values()), unknown);
        }
    }

    private int add(WellFormedCard card, Standing expected) {
        try (ConfigurableApplicationContext context = rooms.get()) {
            return switch (context.getBean(CanaryBook.class).add(card, expected, Event.Program.COMMAND_LINE)) {
                case CanaryBook.Added.Done(Canary canary) -> {
                    print(canary);
                    yield 0;
                }
                case CanaryBook.Added.Known _ -> failed("this card is a canary already");
                case CanaryBook.Added.InTrade _ -> failed("this card came from a seller; take one that did not");
            };
        }
    }

    private void print(Canary canary) {
        out().printf(
                        Locale.ROOT,
                        "%s  %-8s  %-10s  %-20s  %8s  %s%n",
                        canary.id(),
                        canary.issuer(),
                        canary.kind(),
                        canary.maskedNumber(),
                        canary.face().yuan(),
                        canary.expected());
    }

    @Command(description = {"列出全部。", "Lists all."})
    int list() {
        try (ConfigurableApplicationContext context = rooms.get()) {
            context.getBean(CanaryBook.class).all().forEach(this::print);
            return 0;
        }
    }

    @Command(description = {"注销一张，密钥即被遗忘。", "Takes one away; its key is forgotten."})
    int remove(@Option(names = "--id", required = true, description = "as list prints it") UUID id) {
        try (ConfigurableApplicationContext context = rooms.get()) {
            return switch (context.getBean(CanaryBook.class).remove(id, Event.Program.COMMAND_LINE)) {
                case DONE -> 0;
                case NOT_FOUND -> failed("there is no such canary");
                case BEING_ASKED -> failed("its issuer is being asked about it; try again in a minute");
            };
        }
    }

    @Command(description = {"放行一个被暂停的发卡方。", "Lets an issuer's paused part of a night go on."})
    int release(
            @Option(names = "--issuer", required = true, description = "whose part") String issuer,
            @Option(names = "--business-date", paramLabel = "YYYY-MM-DD", description = "the night; today by default")
                    @Nullable
                    LocalDate businessDate) {
        try (ConfigurableApplicationContext context = rooms.get()) {
            LocalDate day =
                    businessDate == null ? context.getBean(NightHours.class).today() : businessDate;
            boolean released =
                    context.getBean(CanaryWatch.class).release(day.toString(), issuer, Event.Program.COMMAND_LINE);
            return released ? 0 : failed("the part of " + issuer + " is not paused");
        }
    }
}
