package cardloop.reading;

import cardloop.card.Bilingual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the gate saw of a photo before reading it.
 *
 * @param sharpness 0 (nothing but blur) to 1 (crisp)
 * @param glare 0 (none) to 1 (all blown out)
 * @param resolution 0 to 1, 1 when there are pixels enough for the smallest print
 * @param retake what to change; empty exactly when the verdict is GOOD
 * @param places where it is to be seen on the photo, for what has a place
 * @param fileKind what the file is instead of a photo, such as {@code PDF}; empty when that is not known
 */
public record PhotoQuality(
        double sharpness,
        double glare,
        double resolution,
        Verdict verdict,
        List<Retake> retake,
        Map<Retake, Place> places,
        String fileKind) {
    /**
     * A part of the upright photo, in shares of its width and height: 0 to 1 from the upper left corner.
     *
     * @param x of the left edge
     * @param y of the upper edge
     */
    public record Place(double x, double y, double width, double height) {}

    public PhotoQuality {
        retake = List.copyOf(retake);
        places = Map.copyOf(places);
        if (retake.isEmpty() != (verdict == Verdict.GOOD)) {
            throw new IllegalArgumentException("a photo is good exactly when there is nothing to change");
        }
    }

    /** A file that was not measured. */
    public static PhotoQuality refused(Verdict verdict, Retake why) {
        return refused(verdict, why, "");
    }

    /** A file that was not measured, and what it is instead. */
    public static PhotoQuality refused(Verdict verdict, Retake why, String fileKind) {
        return new PhotoQuality(0, 0, 0, verdict, List.of(why), new EnumMap<>(Retake.class), fileKind);
    }

    /** Where it is to be seen; empty for what has no place. */
    public Optional<Place> place(Retake why) {
        return Optional.ofNullable(places.get(why));
    }

    /** What to change, for the seller; names the kind of file where it is known. */
    public Bilingual text(Retake why) {
        Bilingual text = why.text();
        return fileKind.isEmpty()
                ? text
                : new Bilingual("这是 " + fileKind + " 文件。" + text.zh(), "This is a " + fileKind + " file. " + text.en());
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
