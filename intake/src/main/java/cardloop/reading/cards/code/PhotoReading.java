package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.Reading.Why;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.barcode.Barcode;
import cardloop.reading.cards.barcode.BarcodeReader;
import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.rows.RowFinder;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** From the bytes of a photo to a reading, in one process. */
public final class PhotoReading {
    private static final long MOST_PIXELS = 7_000_000;

    private final CodeReader codes;
    private final BarcodeReader barcodes;
    private final LongSupplier nanos;

    /**
     * Reads with two recognisers, and holds what they read against codes for machines.
     *
     * @param nanos a monotonic clock
     */
    public PhotoReading(NetReader net, LineReader second, BarcodeReader barcodes, LongSupplier nanos) {
        this.codes = new CodeReader(net, second);
        this.barcodes = barcodes;
        this.nanos = nanos;
    }

    public Reading read(ReadingRequest request) {
        long start = nanos.getAsLong();
        Optional<PhotoHeader> header = PhotoHeader.of(request.image()).filter(PhotoHeader::isAffordable);
        if (header.isEmpty()) {
            return new Reading.Unreadable(Why.NOT_A_PHOTO);
        }
        try {
            DecodedPhoto photo = PhotoDecoder.decode(request.image(), header.get(), MOST_PIXELS);
            CodeReader.Seen seen = seen(photo.grey(), request);
            return reading(seen, photo.step(), request, Duration.ofNanos(nanos.getAsLong() - start));
        } catch (IOException e) {
            return new Reading.Unreadable(Why.NOT_A_PHOTO);
        }
    }

    private CodeReader.Seen seen(GreyImage picture, ReadingRequest request) {
        CodeReader.Seen print = codes.look(picture, new RowFinder().find(picture), request.shapes());
        List<Barcode> machine = barcodes.find(picture);
        return new CodeReader.Seen(
                new CrossCheck(machine, request.shapes()).of(print.cards()),
                Stream.concat(print.codes().stream(), machine.stream().map(Barcode::box))
                        .toList());
    }

    private static Reading reading(CodeReader.Seen seen, int step, ReadingRequest request, Duration took) {
        List<Reading.Read> read =
                seen.cards().stream().map(rows -> card(rows, step, request)).toList();
        if (read.isEmpty()) {
            return new Reading.Unreadable(Why.NO_ROW_FOUND);
        }
        Reading.Read first = read.getFirst();
        return new Reading.Read(
                first.number(),
                first.pin(),
                first.certain(),
                read.subList(1, read.size()),
                seen.codes().stream().map(box -> onPhoto(box, step)).toList(),
                took);
    }

    private static Reading.Read card(Map<Field, RowReading> rows, int step, ReadingRequest request) {
        RowReading number = onPhoto(rows.getOrDefault(Field.NUMBER, RowReading.absent()), step);
        RowReading pin = onPhoto(rows.getOrDefault(Field.PIN, RowReading.absent()), step);
        boolean certain = request.proof() == Proof.CALIBRATED
                && isCertain(number, Field.NUMBER, request.shapes())
                && isCertain(pin, Field.PIN, request.shapes());
        return new Reading.Read(number, pin, certain, Duration.ZERO);
    }

    private static boolean isCertain(RowReading row, Field field, List<RowShape> shapes) {
        return shapes.stream().anyMatch(shape -> shape.field() == field) ? row.isBeyondDoubt() : row.isAbsent();
    }

    private static RowReading onPhoto(RowReading row, int step) {
        List<Glyph> glyphs = row.glyphs().stream()
                .map(glyph -> new Glyph(
                        glyph.value(),
                        glyph.confidencePermille(),
                        onPhoto(glyph.box(), step),
                        glyph.alternatives(),
                        glyph.doubtful()))
                .toList();
        return row.isAbsent() ? row : new RowReading(glyphs, onPhoto(row.box(), step));
    }

    private static Box onPhoto(Box box, int step) {
        return new Box(
                box.centreX() * step, box.centreY() * step, box.width() * step, box.height() * step, box.degrees());
    }
}
