package cardloop.recognition;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        for (CardFormat format : formats) {
            Fit.ofPair(format, number, pin).ifPresent(fits::add);
        }
        return ranked(
                fits,
                unfitting(fits)
                        .flatMap(format -> Nearness.ofPair(format, number, pin, typedNumber, typedPin).stream()));
    }

    /** One text: a PIN alone, or number and PIN run together, tried at the lengths of each kind. */
    public Recognition of(String typed) {
        NormalisedText text = NormalisedText.of(typed);
        List<KindMatch> fits = new ArrayList<>();
        for (CardFormat format : formats) {
            fits.addAll(Fit.ofText(format, text));
        }
        return ranked(fits, unfitting(fits).flatMap(format -> Nearness.ofText(format, text, typed).stream()));
    }

    private Stream<CardFormat> unfitting(List<KindMatch> fits) {
        return formats.stream()
                .filter(format -> fits.stream().noneMatch(fit -> fit.format().equals(format)));
    }

    private static Recognition ranked(List<KindMatch> fits, Stream<Nearness> nearMisses) {
        fits.sort(KindMatch.LIKELIEST_FIRST);
        return new Recognition(
                fits,
                nearMisses
                        .sorted(Nearness.NEAREST_FIRST)
                        .limit(MOST_NEAR_MISSES)
                        .map(Nearness::told)
                        .toList());
    }
}
