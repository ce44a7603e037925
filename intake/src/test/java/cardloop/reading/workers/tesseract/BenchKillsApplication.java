package cardloop.reading.workers.tesseract;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pictures by the thousand while the workers that read them are killed. */
@Command(name = "bench kills", mixinStandardHelpOptions = true)
public final class BenchKillsApplication implements Callable<Integer> {
    @Option(names = "--pictures", paramLabel = "N", description = "to read (default: ${DEFAULT-VALUE})")
    private int pictures = 1_000;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "pictures that see a worker killed (default: ${DEFAULT-VALUE})")
    private int kills = 100;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same seed makes the same pictures (default: ${DEFAULT-VALUE})")
    private long seed = 5;

    public static void main(String[] words) {
        System.exit(new CommandLine(new BenchKillsApplication()).execute(words));
    }

    /** 1 when a picture got no answer, or another one's. */
    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() throws Exception {
        KilledWorkersRun.Result result =
                KilledWorkersRun.of(Files.createTempDirectory("cardloop-bench"), seed, pictures, kills);
        System.out.printf(
                "seed %d: %d pictures, %d workers killed: %d read, set aside %s, strange %d, without an answer %d%n",
                seed,
                pictures,
                result.killed(),
                result.read(),
                result.setAside(),
                result.strange(),
                pictures - result.answered());
        return result.strange() == 0 && result.answered() == pictures ? 0 : 1;
    }
}
