package cardloop.reading.gate;

import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Place;
import cardloop.reading.PhotoQuality.Verdict;
import cardloop.reading.Retake;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a photo, if anything. The bounds come from pictures spoilt step by step until the reader could not
 * read them any more (the benchmark among the tests prints how well they hold).
 */
final class PhotoFaults {
    private static final int LEAST_LONG_SIDE = 400;
    private static final double LEAST_GLYPH_PIXELS = 6;
    private static final double SMALLEST_CARD_PIXELS = 210;
    private static final double HOPELESS_SHARPNESS = 0.37;
    private static final double SHARP_ENOUGH_WITHOUT_PRINT = 0.45;
    private static final double HOPELESS_SOFTNESS = 0.14;
    private static final double HOPELESS_SMEAR = 0.24;
    private static final double HOPELESS_GLARE = 0.97;
    private static final double FEWEST_EDGES = 0.0008;
    private static final int DARKEST_HIGHLIGHT = 24;
    private static final int DIM_HIGHLIGHT = 60;
    private static final double FAINTEST = 18;

    private final Sampled photo;
    private final List<BandMeasures> print;
    private final int longSide;
    private final Map<Retake, Place> places = new EnumMap<>(Retake.class);

    private PhotoFaults(Sampled photo, int longSide) {
        this.photo = photo;
        this.print = photo.print().stream()
                .map(band -> BandMeasures.of(band, photo.picture()))
                .toList();
        this.longSide = longSide;
    }

    /** @param longSide pixels of the photo itself */
    static PhotoQuality of(Sampled photo, int longSide) {
        var judgement = new PhotoFaults(photo, longSide);
        List<Retake> retake = judgement.wrong().map(List::of).orElseGet(List::of);
        Measures seen = photo.measures();
        return new PhotoQuality(
                seen.sharpness(),
                seen.glare(),
                Math.min(1, longSide / 1600.0),
                retake.isEmpty() ? Verdict.GOOD : Verdict.RETAKE,
                retake,
                judgement.places,
                "");
    }

    /** One thing at a time: the first that stands in the way. */
    private Optional<Retake> wrong() {
        return size().or(this::light).or(this::nothing).or(this::sharpness).or(this::glare);
    }

    private Optional<Retake> light() {
        Measures seen = photo.measures();
        if (seen.highlight() < DARKEST_HIGHLIGHT) {
            return Optional.of(Retake.TOO_DARK);
        }
        if (seen.glare() > HOPELESS_GLARE) {
            return Optional.of(Retake.TOO_BRIGHT);
        }
        boolean isFaint = !print.isEmpty() && print.stream().allMatch(band -> band.contrast() < FAINTEST);
        if (isFaint) {
            Retake why = seen.highlight() < DIM_HIGHLIGHT ? Retake.TOO_DARK : Retake.FAINT;
            return marked(why, photo.place(photo.print().getFirst()));
        }
        return Optional.empty();
    }

    private Optional<Retake> size() {
        if (longSide < LEAST_LONG_SIDE) {
            return Optional.of(Retake.TOO_SMALL);
        }
        Optional<TextBand> largest = photo.print().stream().max(Comparator.comparingDouble(TextBand::glyphHeight));
        if (largest.isPresent() && largest.get().glyphHeight() * photo.step() < LEAST_GLYPH_PIXELS) {
            return marked(Retake.TOO_SMALL, photo.place(largest.get()));
        }
        Measures.Extent print = photo.measures().extent();
        double pixels = Math.max(print.width(), print.height()) * longSide;
        boolean isTiny = photo.print().isEmpty() && !print.isNothing() && pixels < SMALLEST_CARD_PIXELS;
        return isTiny
                ? marked(Retake.TOO_SMALL, new Place(print.x(), print.y(), print.width(), print.height()))
                : Optional.empty();
    }

    private Optional<Retake> nothing() {
        boolean isEmpty = photo.print().isEmpty() && photo.measures().edges() < FEWEST_EDGES;
        return isEmpty ? Optional.of(Retake.NOTHING_VISIBLE) : Optional.empty();
    }

    private Optional<Retake> sharpness() {
        double sharpness = photo.measures().sharpness();
        boolean isReadable = print.stream().anyMatch(PhotoFaults::isSharp);
        boolean isBlurred = photo.print().isEmpty() ? sharpness < SHARP_ENOUGH_WITHOUT_PRINT : !isReadable;
        if (sharpness >= HOPELESS_SHARPNESS && !isBlurred) {
            return Optional.empty();
        }
        // Blurred all over it is wrong nowhere in particular.
        return photo.print().isEmpty() || sharpness < SHARP_ENOUGH_WITHOUT_PRINT
                ? Optional.of(Retake.BLURRED)
                : marked(Retake.BLURRED, photo.placeOfRows());
    }

    private static boolean isSharp(BandMeasures band) {
        return band.softness() < HOPELESS_SOFTNESS && band.smear() < HOPELESS_SMEAR;
    }

    private Optional<Retake> glare() {
        return GlareSpot.on(photo.rows(), photo.picture()).flatMap(spot -> marked(Retake.GLARE, photo.place(spot)));
    }

    private Optional<Retake> marked(Retake why, Place place) {
        places.put(why, place);
        return Optional.of(why);
    }
}
