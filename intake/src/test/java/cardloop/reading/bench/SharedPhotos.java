package cardloop.reading.bench;

import cardloop.reading.CardReader;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.photos.CardPhoto;
import cardloop.reading.photos.CardPhoto.CardTruth;
import cardloop.reading.photos.Level;
import cardloop.reading.photos.PhotoMaker;
import cardloop.reading.photos.PhotoPlan;
import cardloop.reading.photos.Scheme;
import java.util.List;
import java.util.stream.Stream;

/**
 * Photos that show several cards of one kind.
 *
 * @param shown cards on all of them
 * @param found cards that the reader gave, right or wrong
 * @param right of them, number and PIN exact
 */
record SharedPhotos(int shown, int found, int right) {

    /** Reads clean and normal photos in turn, every scheme in its turn. */
    static SharedPhotos read(CardReader reader, int cards, int photos, long seed) {
        var sum = new SharedPhotos(0, 0, 0);
        for (int i = 0; i < photos; i++) {
            Scheme scheme = Scheme.all().get(i % Scheme.all().size());
            Level level = i % 2 == 0 ? Level.CLEAN : Level.NORMAL;
            CardPhoto photo =
                    PhotoMaker.made(PhotoPlan.of(seed + i, level, scheme).withCards(cards));
            sum = sum.with(
                    photo.cards(), reader.read(new ReadingRequest(photo.jpeg(), scheme.shapes(), Proof.CALIBRATED)));
        }
        return sum;
    }

    private SharedPhotos with(List<CardTruth> cards, Reading reading) {
        List<Reading.Read> read = reading instanceof Reading.Read first
                ? Stream.concat(Stream.of(first), first.others().stream()).toList()
                : List.of();
        long exact = cards.stream()
                .filter(card -> read.stream().anyMatch(one -> isExact(one, card)))
                .count();
        return new SharedPhotos(shown + cards.size(), found + read.size(), right + (int) exact);
    }

    private static boolean isExact(Reading.Read read, CardTruth card) {
        return read.pin().reveal().equals(card.pin().code())
                && read.number().reveal().equals(card.number().code());
    }
}
