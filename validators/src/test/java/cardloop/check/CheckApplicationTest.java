package cardloop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckApplicationTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String NUMBER = "12345678901234567";
    private static final String PIN = "987654321098765432";
    private static final String GOOD = NUMBER + " " + PIN;

    @TempDir
    private Path folder;

    /** How it ended, and what it said on each stream. */
    private record Ending(int status, String out, String err) {}

    private static Ending run(byte[] input, String... words) {
        return run(new ByteArrayInputStream(input), words);
    }

    private static Ending run(InputStream input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CheckApplication.run(
                words,
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ending(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Ending run(String input, String... words) {
        return run(input.getBytes(StandardCharsets.UTF_8), words);
    }

    private static List<JsonNode> json(String input, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--format=json");
        JsonMapper mapper = new JsonMapper();
        return run(input, all.toArray(String[]::new))
                .out()
                .lines()
                .map(mapper::readTree)
                .toList();
    }

    @Test
    void goodCardsOfADeclaredKindEndWithZero() {
        Ending ending = run(GOOD + "\r\n" + GOOD + "\n", "--kind=szx", "--face=100");
        assertThat(ending.status()).isZero();
        assertThat(ending.out()).contains("格式正确").contains("2 张卡，2 张格式正确");
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void oneCardThatIsNotEndsWithFourAndSaysWhere() {
        Ending ending = run(GOOD + "\n\n" + NUMBER + " 98765432109876543X\n", "--kind=SZX");
        assertThat(ending.status()).isEqualTo(4);
        assertThat(ending.out()).contains("     3  SZX").contains("第 36 列：密码第 18 位不对");
    }

    @Test
    void theFirstColumnMayStateTheKind() {
        List<JsonNode> lines = json("SZX," + GOOD + "\nqqcard 123456789 123456789012\n");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/kinds/0").asString()).isEqualTo("SZX");
        assertThat(lines.getFirst().at("/verdict").asString()).isEqualTo("WELL_FORMED");
        assertThat(lines.getLast().at("/kinds/0").asString()).isEqualTo("QQCARD");
    }

    @Test
    void withoutAKindALineFitsAllThatHaveItsShape() {
        JsonNode line = json(GOOD).getFirst();
        assertThat(line.at("/verdict").asString()).isEqualTo("FITS");
        assertThat(line.at("/kinds").toString()).contains("SZX", "SZX_GD");
        assertThat(run(GOOD).status()).isZero();
        assertThat(run("123 456").status()).isEqualTo(4);
        assertThat(json("123 456").getFirst().at("/findings/0/code").asString()).isEqualTo("KIND_UNKNOWN");
    }

    @Test
    void aSuggestionNamesTheColumnAndWhatToPutThere() {
        JsonNode finding = json("SZX 1234567890123456O " + PIN).getFirst().at("/findings/0");
        assertThat(finding.at("/code").asString()).isEqualTo("NUMBER_ALPHABET");
        assertThat(finding.at("/column").asInt()).isEqualTo(21);
        assertThat(finding.at("/suggestions/0/column").asInt()).isEqualTo(21);
        assertThat(finding.at("/suggestions/0/length").asInt()).isEqualTo(1);
        assertThat(finding.at("/suggestions/0/put").asString()).isEqualTo("0");
        assertThat(run("SZX 1234567890123456O " + PIN).out()).contains("→ 第 21 列改为 0");
    }

    @Test
    void theCompletionsOfAMaskAreCounted() {
        JsonNode finding =
                json("SZX " + NUMBER + " 98765432109876??32").getFirst().at("/findings/0");
        assertThat(finding.at("/code").asString()).isEqualTo("PIN_MASKED");
        assertThat(finding.at("/completions").asInt()).isEqualTo(100);
        assertThat(finding.at("/text").asString()).isEqualTo("密码第 15-16 位看不清，请照卡面选择或填写");
    }

    @Test
    void textsComeInEnglishToo() {
        Ending ending = run("SZX 1 2", "--language=en");
        assertThat(ending.out()).contains("to be corrected").contains("card number: 16 missing");
        assertThat(ending.out().codePoints())
                .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind=SZX",
                "--kind=QQCARD",
                "--kind=JD_E",
                "--kind=STEAM",
                "--language=en",
                "--face=3",
                "--format=json"
            })
    void neitherAPinNorHalfOfOneIsEverPrinted(String option) {
        String lines = String.join(
                "\n",
                GOOD,
                "SZX " + GOOD,
                NUMBER + PIN,
                PIN,
                "卡号：" + NUMBER + " 密码：" + PIN + "X",
                "SZX " + NUMBER + " ?" + PIN,
                "TELECOM " + PIN + " " + NUMBER);
        Ending ending = run(lines, option);
        for (int at = 0; at + 6 <= PIN.length(); at++) {
            assertThat(ending.out() + ending.err()).doesNotContain(PIN.substring(at, at + 6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--kind=NOPE", "--face=dear", "--charset=EBCDIC", "--format=xml", "--language=fr", "--what"})
    void aWrongOptionIsAUsageError(String option) {
        Ending ending = run(GOOD, option);
        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains(option.replaceAll("^--\\w+=", "")).contains("Usage");
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void helpNamesOptionsAndExitStatus() {
        Ending ending = run("", "--help");
        assertThat(ending.status()).isZero();
        assertThat(ending.out()).contains("--kind", "--face", "--format", "--language", "--charset", "Exit status");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreStillChecked() throws IOException {
        Path good = Files.writeString(folder.resolve("好.txt"), "SZX " + GOOD);
        Ending ending = run("", folder.resolve("gone").toString(), good.toString());
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.err()).contains("gone").contains("cannot be read");
        assertThat(ending.out()).contains("好.txt").contains("1 张卡，1 张格式正确");
        assertThat(run("", folder.toString()).status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \t ,,\n"})
    void anInputWithoutACardIsRefused(String nothing) {
        Ending ending = run(nothing);
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.err()).contains("holds no card");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(json("\uFEFFSZX " + GOOD).getFirst().at("/verdict").asString())
                .isEqualTo("WELL_FORMED");
    }

    @Test
    void gbkIsReadAsGbkAndRefusedAsUtf8() {
        byte[] labelled = ("好的\nSZX 卡号：" + NUMBER + " 密码：" + PIN).getBytes(GBK);
        assertThat(run(labelled, "--charset=GBK", "--format=json").out()).contains("WELL_FORMED");
        Ending ending = run(labelled);
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.err()).contains("line 1").contains("UTF-8").contains("--charset");
    }

    @Test
    void linesBeforeBytesThatAreNoTextAreStillChecked() {
        byte[] lines = ("SZX " + GOOD + "\nSZX " + GOOD + "\n@@\n").getBytes(StandardCharsets.UTF_8);
        lines[lines.length - 2] = (byte) 0xFF;
        Ending ending = run(lines, "--format=json");
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.out().lines()).hasSize(2);
        assertThat(ending.err()).contains("line 3");
    }

    @Test
    void aLineOfAMegabyteIsOneFindingAndTheNextLineIsChecked() {
        List<JsonNode> lines = json("9".repeat(1 << 20) + "\nSZX " + GOOD);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/findings/0/code").asString()).isEqualTo("LINE_TOO_LONG");
        assertThat(lines.getLast().at("/line").asInt()).isEqualTo(2);
        assertThat(lines.getLast().at("/verdict").asString()).isEqualTo("WELL_FORMED");
    }

    @Test
    void controlCharactersAreFoundAndNeverPrinted() {
        Ending ending = run("SZX 1234\0\u001B[31m01234567 " + PIN + "\n\u202E\u0007\n");
        assertThat(ending.status()).isEqualTo(4);
        assertThat(ending.out()).contains("卡号").doesNotContain("\0").doesNotContain("\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"89504e470d0a1a0a0000000d49484452", "eda080", "fffe530a", "00ff00ff", "c3"})
    void bytesThatAreNoTextAreRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Ending ending = run(bytes);
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.err()).contains("is no UTF-8 text");
    }

    /** Lines come from a stream that makes them; what was taken and not yet answered is what is held. */
    @Test
    void aStreamIsAnsweredAsItComes() {
        byte[] line = ("SZX " + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicLong taken = new AtomicLong();
        AtomicLong answered = new AtomicLong();
        AtomicLong mostHeld = new AtomicLong();
        InputStream many = new InputStream() {
            @Override
            public int read(byte[] into, int from, int length) {
                if (taken.get() == 50_000) {
                    return -1;
                }
                System.arraycopy(line, 0, into, from, line.length);
                taken.incrementAndGet();
                return line.length;
            }

            @Override
            public int read() {
                throw new UnsupportedOperationException("one octet at a time is not how files are read");
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) {
                answered.addAndGet(octet == '\n' ? 1 : 0);
                mostHeld.accumulateAndGet(taken.get() - answered.get(), Math::max);
            }
        };
        PrintStream told = new PrintStream(out, false, StandardCharsets.UTF_8);
        assertThat(CheckApplication.run(new String[] {"--format=json"}, many, told, told))
                .isZero();
        assertThat(answered.get()).isEqualTo(50_000);
        assertThat(mostHeld.get()).isLessThan(5_000);
    }
}
