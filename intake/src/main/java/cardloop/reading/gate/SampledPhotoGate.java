package cardloop.reading.gate;

import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Verdict;
import cardloop.reading.Retake;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoFormat;
import cardloop.reading.picture.PhotoHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses by the header what must never be decoded, then judges a decode of at most half a million pixels. */
public final class SampledPhotoGate implements PhotoGate {
    /** The most bytes a photo may have. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long SAMPLED_PIXELS = 500_000;
    private static final int LEAST_LONG_SIDE = 400;
    private static final double HOPELESS_SHARPNESS = 0.32;
    private static final double HOPELESS_GLARE = 0.97;
    private static final double FEWEST_EDGES = 0.0008;
    private static final int DARKEST_HIGHLIGHT = 45;

    @Override
    public PhotoQuality inspect(byte[] image) {
        if (image.length > MOST_BYTES) {
            return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.TOO_LARGE);
        }
        if (PhotoFormat.of(image).isEmpty()) {
            return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.UNSUPPORTED_FORMAT);
        }
        Optional<PhotoHeader> header = PhotoHeader.of(image);
        if (header.isEmpty() || !header.get().format().isWhole(image)) {
            return PhotoQuality.refused(Verdict.BROKEN, Retake.DAMAGED_FILE);
        }
        return header.get().isAffordable()
                ? sampled(image, header.get())
                : PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.TOO_LARGE);
    }

    private static PhotoQuality sampled(byte[] image, PhotoHeader header) {
        try {
            DecodedPhoto photo = PhotoDecoder.decode(image, header, SAMPLED_PIXELS);
            return photo.whole()
                    ? judged(header, Measures.of(photo.grey()))
                    : PhotoQuality.refused(Verdict.BROKEN, Retake.DAMAGED_FILE);
        } catch (IOException e) {
            return PhotoQuality.refused(Verdict.BROKEN, Retake.DAMAGED_FILE);
        }
    }

    private static PhotoQuality judged(PhotoHeader header, Measures measures) {
        var retake = new ArrayList<Retake>();
        int longSide = Math.max(header.width(), header.height());
        if (longSide < LEAST_LONG_SIDE) {
            retake.add(Retake.TOO_SMALL);
        }
        retake.addAll(hopeless(measures));
        double resolution = Math.min(1, longSide / 1600.0);
        Verdict verdict = retake.isEmpty() ? Verdict.GOOD : Verdict.RETAKE;
        return new PhotoQuality(measures.sharpness(), measures.glare(), resolution, verdict, retake);
    }

    private static List<Retake> hopeless(Measures measures) {
        if (measures.highlight() < DARKEST_HIGHLIGHT) {
            return List.of(Retake.TOO_DARK);
        }
        if (measures.glare() > HOPELESS_GLARE) {
            return List.of(Retake.TOO_BRIGHT);
        }
        if (measures.edges() < FEWEST_EDGES) {
            return List.of(Retake.NOTHING_VISIBLE);
        }
        return measures.sharpness() < HOPELESS_SHARPNESS ? List.of(Retake.BLURRED) : List.of();
    }
}
