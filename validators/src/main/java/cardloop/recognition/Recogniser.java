package cardloop.recognition;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a code against every kind of the catalogue. Never throws; work is bounded by kinds times 256 characters. */
public final class Recogniser {
    public static final int MOST_NEAR_MISSES = 5;

    private final List<CardFormat> formats;

    public Recogniser(CardFormats formats) {
        this.formats = formats.all();
    }

    /** A number and a PIN as typed; with an empty number the same as {@link #of(String)}. */
    public Recognition of(String typedNumber, String typedPin) {
        NormalisedText number = NormalisedText.of(typedNumber);
        NormalisedText pin = NormalisedText.of(typedPin);
        if (number.isEmpty()) {
            return of(typedPin);
        }
        List<KindMatch> fits = new ArrayList<>();
        List<Nearness> near = new ArrayList<>();
        for (CardFormat format : formats) {
            Optional<KindMatch> fit = Fit.ofPair(format, number, pin);
            fit.ifPresent(fits::add);
            if (fit.isEmpty()) {
                Nearness.ofPair(format, number, pin, typedNumber, typedPin).ifPresent(near::add);
            }
        }
        return ranked(fits, near);
    }

    /** One text: a PIN alone, or number and PIN run together, tried at the lengths of each kind. */
    public Recognition of(String typed) {
        NormalisedText text = NormalisedText.of(typed);
        List<KindMatch> fits = new ArrayList<>();
        List<Nearness> near = new ArrayList<>();
        for (CardFormat format : formats) {
            List<KindMatch> ways = Fit.ofText(format, text);
            fits.addAll(ways);
            if (ways.isEmpty()) {
                Nearness.ofText(format, text, typed).ifPresent(near::add);
            }
        }
        return ranked(fits, near);
    }

    private static Recognition ranked(List<KindMatch> fits, List<Nearness> near) {
        fits.sort(KindMatch.LIKELIEST_FIRST);
        near.sort(Nearness.NEAREST_FIRST);
        return new Recognition(
                fits, near.stream().limit(MOST_NEAR_MISSES).map(Nearness::told).toList());
    }
}
