package cardloop.program;

import cardloop.reading.Accuracy;
import cardloop.reading.Calibration;
import cardloop.reading.Proof;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares readings with the codes that issuers recognised, and prints how right the reader has been. */
@Command(
        name = "recalibrate",
        description = {
            "用发卡方已认得的卡核对识别结果，更新置信度。",
            "Compares what was read with the codes that issuers recognised, and renews the confidences."
        })
final class RecalibrateCommand extends PlainJobCommand {
    private static final double PERCENT = 100;

    @Option(names = "--show", description = "only print the figures")
    private boolean show;

    RecalibrateCommand(Supplier<ConfigurableApplicationContext> rooms, boolean terminal) {
        super(rooms, terminal);
    }

    @Override
    int call(PlainJob job) throws InterruptedException {
        int status = show ? RevalidateCommand.DONE : job.run();
        print(job.printer(), job.context().getBean(Calibration.class).all());
        return status;
    }

    private static void print(NightPrinter printer, List<Accuracy> kinds) {
        if (kinds.isEmpty()) {
            printer.say("还没有核对过任何识别结果。", "No reading has been compared yet.");
        }
        kinds.forEach(kind -> printer.say(
                told("%s：核对 %d 张，%.1f%% 全对；%d 个字符，错 %.2f%%；无存疑 %d 张，其中错 %d 张，错误率上限 %.3f%%", kind)
                        + (kind.proof() == Proof.CALIBRATED ? "，可自动确认" : ""),
                told(
                                "%s: %d compared, %.1f%% all right; %d characters, %.2f%% wrong; %d without doubt,"
                                        + " %d of them wrong, at most %.3f%%",
                                kind)
                        + (kind.proof() == Proof.CALIBRATED ? "; may be certain" : "")));
    }

    private static String told(String format, Accuracy kind) {
        return String.format(
                Locale.ROOT,
                format,
                kind.kind(),
                kind.codes(),
                PERCENT * kind.exact() / kind.codes(),
                kind.characters(),
                PERCENT * kind.characterErrorRate(),
                kind.undoubted(),
                kind.undoubtedWrong(),
                PERCENT * kind.wrongBound());
    }
}
