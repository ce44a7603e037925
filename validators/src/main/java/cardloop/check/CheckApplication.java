package cardloop.check;

import cardloop.card.FaceValue;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line {@code ./cardloop check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks the form of card keys in FILEs (- or none: standard input), one card a line. Offline: "
                + "nothing is stored, nobody is asked, no PIN is printed.",
        footer = "Exit status: 0 all well formed, 1 a file could not be read or holds no card, 2 usage, 4 some not.")
public final class CheckApplication implements Callable<Integer> {
    private static final int NOT_READ = 1;
    private static final int SOME_NOT = 4;
    private static final String STANDARD_INPUT = "-";

    /** How the result is written. */
    enum Format {
        table,
        json
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--kind", paramLabel = "CODE", description = "kind of all cards; else each line's first column")
    private @Nullable String kind;

    @Option(names = "--face", paramLabel = "YUAN", description = "face value of all cards; else none is looked at")
    private @Nullable String face;

    @Option(names = "--format", paramLabel = "table|json", description = "for eyes, or one JSON object a line")
    private Format format = Format.table;

    @Option(names = "--language", paramLabel = "zh|en", description = "of texts")
    private Language language = Language.zh;

    @Option(names = "--charset", paramLabel = "UTF-8|GBK", description = "of the files")
    private String charset = "UTF-8";

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<String> files = List.of(STANDARD_INPUT);

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Count count = new Count();

    CheckApplication(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(run(words, System.in, System.out, System.err));
    }

    /** Runs with streams of the caller's; texts are UTF-8 whatever the machine's own charset is. */
    static int run(String[] words, InputStream in, PrintStream out, PrintStream err) {
        PrintWriter told = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter failed = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        int status = new CommandLine(new CheckApplication(in, told, failed))
                .setOut(told)
                .setErr(failed)
                .execute(words);
        told.flush();
        return status;
    }

    @Override
    public Integer call() {
        CardFormats formats = CardFormats.shipped();
        LineCheck check = new LineCheck(formats, declared(formats), face());
        Charset decoded = charset();
        Sheet sheet = switch (format) {
            case table -> new TableSheet(out, language);
            case json -> new JsonSheet(out, language);
        };
        boolean isEveryFileRead = true;
        for (String file : files) {
            isEveryFileRead &= isRead(file, decoded, check, sheet);
        }
        sheet.end(count.cards, count.good);
        return !isEveryFileRead ? NOT_READ : count.good < count.cards ? SOME_NOT : 0;
    }

    private boolean isRead(String file, Charset decoded, LineCheck check, Sheet sheet) {
        long before = count.cards;
        try (InputStream bytes = open(file)) {
            TextLines lines = new TextLines(bytes, decoded);
            try {
                read(file, lines, check, sheet);
            } catch (CharacterCodingException notText) {
                return refuse(file, "line " + lines.number() + " is no " + decoded + " text; see --charset");
            }
        } catch (IOException e) {
            return refuse(file, "cannot be read: " + e.getMessage());
        }
        return count.cards > before || refuse(file, "holds no card");
    }

    private void read(String file, TextLines lines, LineCheck check, Sheet sheet) throws IOException {
        for (Optional<TextLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            check.check(line.get()).ifPresent(checked -> {
                count.add(checked);
                sheet.add(file, checked);
            });
            if (lines.number() % 4_096 == 0 && out.checkError()) {
                throw new IOException("nobody reads the result any more");
            }
        }
    }

    private boolean refuse(String file, String why) {
        out.flush();
        err.println("check: " + file + ": " + why);
        return false;
    }

    private InputStream open(String file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            return new FileInputStream(file);
        }
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Standard input is the caller's.
            }
        };
    }

    private Optional<CardFormat> declared(CardFormats formats) {
        if (kind == null) {
            return Optional.empty();
        }
        String code = kind.toUpperCase(Locale.ROOT);
        return Optional.of(formats.find(code).orElseThrow(() -> usage("there is no kind '" + kind + "'")));
    }

    private String face() {
        try {
            return face == null ? "" : FaceValue.parseYuan(face).yuan();
        } catch (IllegalArgumentException notAFace) {
            throw usage("--face=" + face + ": " + notAFace.getMessage());
        }
    }

    private Charset charset() {
        return switch (charset.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "GBK", "GB2312", "GB18030" -> Charset.forName("GB18030");
            default -> throw usage("--charset is UTF-8 or GBK, not '" + charset + "'");
        };
    }

    private ParameterException usage(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }

    /** Cards seen so far. */
    private static final class Count {
        private long cards;
        private long good;

        void add(CheckedLine checked) {
            cards++;
            good += checked.isGood() ? 1 : 0;
        }
    }
}
