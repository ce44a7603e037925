package cardloop.reading;

import java.util.List;

/**
 * What the gate saw of a photo before reading it.
 *
 * @param sharpness 0 (nothing but blur) to 1 (crisp)
 * @param glare 0 (none) to 1 (all blown out)
 * @param resolution 0 to 1, 1 when there are pixels enough for the smallest print
 * @param retake what to change; empty exactly when the verdict is GOOD
 */
public record PhotoQuality(double sharpness, double glare, double resolution, Verdict verdict, List<Retake> retake) {
    public PhotoQuality {
        retake = List.copyOf(retake);
        if (retake.isEmpty() != (verdict == Verdict.GOOD)) {
            throw new IllegalArgumentException("a photo is good exactly when there is nothing to change");
        }
    }

    /** A file that was not measured. */
    public static PhotoQuality refused(Verdict verdict, Retake why) {
        return new PhotoQuality(0, 0, 0, verdict, List.of(why));
    }

    public boolean isGood() {
        return verdict == Verdict.GOOD;
    }

    /** What the gate decided. */
    public enum Verdict {
        /** Worth reading. */
        GOOD,
        /** A photo, but hopeless as it is. */
        RETAKE,
        /** Not a kind of file, or a size, that is read here. */
        UNSUPPORTED,
        /** The bytes end early or do not decode. */
        BROKEN
    }
}
