package cardloop.reading.cards.code;

import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.net.LineNet;
import cardloop.reading.cards.net.Symbols;
import cardloop.reading.cards.opinion.EvenLight;
import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.opinion.Opinion;
import cardloop.reading.cards.weighing.Blemishes;
import cardloop.reading.cards.weighing.CheckedRow;
import cardloop.reading.cards.weighing.GlyphCells;
import cardloop.reading.cards.weighing.RowPrint;
import cardloop.reading.cards.weighing.Weighed;
import cardloop.reading.cards.weighing.Weighed.Agreement;
import cardloop.reading.cards.weighing.Weighing;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Brings together what both recognisers say about a row, character by character. */
final class Judge {
    private final GreyImage picture;
    private final LineReader second;

    Judge(GreyImage picture, LineReader second) {
        this.picture = picture;
        this.second = second;
    }

    RowReading reading(Claim claim) {
        List<ReadCharacter> characters = claim.fit().code().characters();
        Opinion opinion =
                Opinion.on(claim.fit().code(), second.read(EvenLight.on(picture, claim.codeRow())), claim.shape());
        RowPrint print = print(claim);
        List<Place> places = characters.stream()
                .map(character -> claim.place(character.left(), character.right()))
                .toList();
        var checked =
                CheckedRow.of(seen(new Weighing(characters, opinion, print).weighed(), claim, places), claim.shape());
        List<Weighed> weighed = checked.places();
        var blemishes = new Blemishes(print, weighed);
        var calibration = new ConfidenceCurve(claim.fit(), weighed);
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < characters.size(); i++) {
            Glyph glyph = glyph(claim, places.get(i), weighed.get(i), calibration);
            glyphs.add(blemishes.at(i) || checked.doubted().contains(i) ? glyph.asDoubtful() : glyph);
        }
        return new RowReading(glyphs, claim.place().box());
    }

    private static List<Weighed> seen(List<Weighed> row, Claim claim, List<Place> places) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i)
                        .seen(claim.seen()
                                .presence(places.get(i).left(), places.get(i).right())))
                .toList();
    }

    static RowPrint print(Claim claim) {
        double[] centres = claim.fit().code().characters().stream()
                .mapToDouble(character -> claim.fit().offset() + (character.left() + character.right()) / 2)
                .toArray();
        return new RowPrint(new GlyphCells(claim.seen().cut().image(), LineNet.CAP_PIXELS, centres));
    }

    private static Glyph glyph(Claim claim, Place place, Weighed weighed, ConfidenceCurve calibration) {
        if (!weighed.isKnown()) {
            return weighed.mask(place.box());
        }
        boolean twin = hasTwin(claim.shape().alphabet(), weighed.value());
        double probability = calibration.probability(weighed, twin);
        boolean doubtful = probability < ConfidenceCurve.SURE || twin || weighed.agreement() == Agreement.DIFFERS;
        return weighed.glyph(place.box(), (int) Math.round(1000 * probability), doubtful);
    }

    /** Zero and the letter O, one and the letter I, where the alphabet has both: only the seller can tell, if anyone can. */
    static boolean hasTwin(String alphabet, char value) {
        return Symbols.TWINS.stream()
                .anyMatch(pair -> pair.indexOf(value) >= 0 && pair.chars().allMatch(c -> alphabet.indexOf(c) >= 0));
    }
}
