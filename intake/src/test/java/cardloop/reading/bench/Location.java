package cardloop.reading.bench;

import cardloop.reading.bench.Sample.Row;
import cardloop.reading.cards.rows.RowFinder;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Spot;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether rows are found where they are: needs no recogniser. */
final class Location {
    private static final long MOST_PIXELS = 7_000_000;
    private static final double ENOUGH = 0.8;
    private static final double NEAR = 0.3;

    private final List<Duration> cpu = new ArrayList<>();

    List<Duration> cpu() {
        return cpu;
    }

    /** For each row whose places are known, whether a found row covers four fifths of its characters from edge to edge. */
    List<Boolean> of(Sample sample) {
        List<Row> rows = Stream.of(sample.number(), sample.pin())
                .filter(row -> !row.places().isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        DecodedPhoto photo = decoded(sample.jpeg());
        var picture = photo.grey();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<TextRow> found = new RowFinder().find(picture);
        cpu.add(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before));
        return rows.stream()
                .map(row -> found.stream().anyMatch(other -> covers(other, row, photo.step())))
                .toList();
    }

    private static DecodedPhoto decoded(byte[] jpeg) {
        try {
            return PhotoDecoder.decode(jpeg, PhotoHeader.of(jpeg).orElseThrow(), MOST_PIXELS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean covers(TextRow found, Row row, int step) {
        long covered = row.places().stream()
                .filter(place -> covers(found, place, step))
                .count();
        return covered >= ENOUGH * row.places().size();
    }

    /** The row's cap and base line run by the character's, within three tenths of its height; turned round is as good. */
    private static boolean covers(TextRow found, Quad place, int step) {
        Spot centre = place.centre();
        double x = centre.x() / step;
        double y = centre.y() / step;
        var box = found.box();
        double radians = Math.toRadians(box.degrees());
        double along = (x - box.centreX()) * Math.cos(radians) + (y - box.centreY()) * Math.sin(radians);
        double share = along / box.width() + 0.5;
        var middle = found.quad().at(share, 0.5);
        var cap = found.quad().at(share, 0);
        double height = 2 * Math.hypot(cap.x() - middle.x(), cap.y() - middle.y());
        double high = place.height() / step;
        double off = Math.hypot(middle.x() - x, middle.y() - y);
        double ends = 0.15 * high / box.width();
        double turned = Math.abs(Math.sin(Math.toRadians(place.degrees() - box.degrees())));
        return share > -ends && share < 1 + ends && off + Math.abs(height - high) / 2 < NEAR * high && turned < 0.1;
    }
}
