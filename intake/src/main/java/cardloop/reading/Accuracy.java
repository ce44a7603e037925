package cardloop.reading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How right the readings of a kind have been, over all codes that an issuer recognised.
 *
 * @param codes read
 * @param exact of them, read without an error
 * @param undoubted of them, read without a doubtful character
 * @param undoubtedWrong of those, wrong all the same
 * @param characters of the true codes
 * @param errors characters to add, drop or change
 * @param buckets by stated confidence, from the lowest to the highest
 */
public record Accuracy(
        String kind,
        long codes,
        long exact,
        long undoubted,
        long undoubtedWrong,
        long characters,
        long errors,
        List<Bucket> buckets) {
    /** Of codes called certain at most so many may be wrong. */
    public static final double WRONG_AT_MOST = 0.001;

    private static final int FEWEST_IN_A_BUCKET = 200;
    private static final int PERMILLE = 1_000;

    /**
     * Characters whose stated confidence lay within one bucket.
     *
     * @param from least confidence of the bucket, permille; it ends where the next begins
     * @param right of them
     */
    public record Bucket(int from, long characters, long right) {
        /** Share that was right, 0 to 1; 0 of none. */
        public double proved() {
            return characters == 0 ? 0 : (double) right / characters;
        }
    }

    public Accuracy {
        buckets = List.copyOf(buckets);
    }

    /** Before anything of the kind was compared. */
    public static Accuracy none(String kind) {
        List<Bucket> empty = IntStream.range(0, Buckets.count())
                .mapToObj(bucket -> new Bucket(Buckets.from(bucket), 0, 0))
                .toList();
        return new Accuracy(kind, 0, 0, 0, 0, 0, 0, empty);
    }

    /** Share of wrong characters; 0 before any was compared. */
    public double characterErrorRate() {
        return characters == 0 ? 0 : (double) errors / characters;
    }

    /** Upper 95 % bound of the share of undoubted codes that are wrong (Clopper and Pearson's exact one); 1 before any. */
    public double wrongBound() {
        return UpperBound.of(undoubtedWrong, undoubted);
    }

    /** Proven when that bound is at most 1 in 1,000, which takes 2,995 undoubted codes without a wrong one. */
    public Proof proof() {
        return wrongBound() <= WRONG_AT_MOST ? Proof.CALIBRATED : Proof.NONE;
    }

    /** A reading with its confidences as they proved; as stated where too few characters of one were compared. */
    public Reading.Read proved(Reading.Read read) {
        List<Reading.Read> others = read.others().stream().map(this::proved).toList();
        return new Reading.Read(
                proved(read.number()), proved(read.pin()), read.certain(), others, read.codes(), read.took());
    }

    private RowReading proved(RowReading row) {
        return new RowReading(row.glyphs().stream().map(this::proved).toList(), row.box());
    }

    private Glyph proved(Glyph glyph) {
        return new Glyph(
                glyph.value(), proved(glyph.confidencePermille()), glyph.box(), glyph.alternatives(), glyph.doubtful());
    }

    int proved(int permille) {
        Bucket bucket = buckets.get(Buckets.of(permille));
        return bucket.characters() < FEWEST_IN_A_BUCKET ? permille : (int) Math.round(bucket.proved() * PERMILLE);
    }
}
