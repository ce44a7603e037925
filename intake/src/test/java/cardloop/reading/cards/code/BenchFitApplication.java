package cardloop.reading.cards.code;

import cardloop.reading.Field;
import cardloop.reading.bench.Logit;
import cardloop.reading.bench.Sample;
import cardloop.reading.bench.Samples;
import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.cards.opinion.EvenLight;
import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.cards.rows.RowFinder;
import cardloop.reading.cards.weighing.Weighed;
import cardloop.reading.cards.weighing.Weighing;
import cardloop.reading.cards.weighing.WeighingEvidence;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.workers.tesseract.TesseractHere;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits the weights of {@link Weighing}, of what tells zeros from letters O and of {@link ConfidenceCurve} on generated photos. */
@Command(name = "bench fit", mixinStandardHelpOptions = true)
public final class BenchFitApplication implements Callable<Integer> {
    private static final long MOST_PIXELS = 7_000_000;

    @Option(
            names = "--photos",
            paramLabel = "N",
            description = "photos a level of each seed (default: ${DEFAULT-VALUE})")
    private int photos = 50;

    @Option(names = "--seed", paramLabel = "S", description = "the first one (default: ${DEFAULT-VALUE})")
    private long seed = 11;

    @Option(names = "--seeds", paramLabel = "N", description = "how many (default: ${DEFAULT-VALUE})")
    private int seeds = 3;

    private final LineNet net = LineNet.shipped();
    private final Logit weighing = new Logit();
    private final Logit zeroOrO = new Logit();
    private final Logit calibration = new Logit();

    public static void main(String[] words) {
        System.exit(new CommandLine(new BenchFitApplication()).execute(words));
    }

    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() throws IOException {
        LineReader second = TesseractHere.open(Files.createTempDirectory("cardloop-bench"));
        for (long next = seed; next < seed + seeds; next++) {
            for (Iterator<Sample> all = Samples.generated(photos, next).iterator(); all.hasNext(); ) {
                add(all.next(), second);
            }
            System.out.printf(
                    "seed %d: %d places with a choice, %d characters by now%n",
                    next, weighing.size(), calibration.size());
        }
        print("Weighing: NET, SAID, DIGIT, UNLIKENESS", weighing.weights(4));
        print(
                "ZeroOrO: START, WEIGHED, UNMARKED, WIDER and MORE_UPRIGHT_THAN_LETTERS, both _THAN_OTHERS, AMONG_DIGITS",
                zeroOrO.weights(8));
        print("ConfidenceCurve: START, WEIGHED, SHORT_OF_QUALITY, TWIN, DISAGREEMENT, AGREED", calibration.weights(6));
        System.out.println("Each is of the weights before it as they stand in the code: change those first.");
        return 0;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String names, double[] weights) {
        System.out.println(names);
        for (double weight : weights) {
            System.out.printf("  %.4f%n", weight);
        }
    }

    private void add(Sample sample, LineReader second) throws IOException {
        GreyImage picture = PhotoDecoder.decode(
                        sample.jpeg(), PhotoHeader.of(sample.jpeg()).orElseThrow(), MOST_PIXELS)
                .grey();
        var sheet = new Sheet(net::posteriors, picture, new RowFinder().find(picture), sample.shapes());
        for (Claim claim : CodeReader.rightWayUp(sheet).best().claims()) {
            String truth = claim.shape().field() == Field.NUMBER
                    ? sample.number().code()
                    : sample.pin().code();
            add(claim, picture, second, truth);
        }
    }

    private void add(Claim claim, GreyImage picture, LineReader second, String truth) {
        List<ReadCharacter> characters = claim.fit().code().characters();
        String line = second.read(EvenLight.on(picture, claim.codeRow()));
        var heard = new Weighing(characters, Opinion.on(claim.fit().code(), line, claim.shape()), Judge.print(claim));
        List<Weighed> weighed = heard.weighed();
        var calibrated = new ConfidenceCurve(claim.fit(), weighed);
        boolean isTheRow = isTheRow(claim.fit().code().reveal(), truth);
        for (int i = 0; i < weighed.size(); i++) {
            boolean right = truth.length() == weighed.size()
                    && truth.charAt(i) == weighed.get(i).value();
            boolean twin =
                    Judge.hasTwin(claim.shape().alphabet(), weighed.get(i).value());
            calibration.add(calibrated.evidence(weighed.get(i), twin), right);
            if (isTheRow) {
                WeighingEvidence.add(weighing, heard, i, truth.charAt(i));
                WeighingEvidence.addZeroOrO(zeroOrO, heard, i, truth.charAt(i));
            }
        }
    }

    /** Half of it is right: then the rest is misread, and else it is another row. */
    private static boolean isTheRow(String read, String truth) {
        return read.length() == truth.length()
                && 2
                                * IntStream.range(0, read.length())
                                        .filter(i -> read.charAt(i) == truth.charAt(i))
                                        .count()
                        >= read.length();
    }
}
