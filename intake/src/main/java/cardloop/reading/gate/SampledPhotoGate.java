package cardloop.reading.gate;

import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Verdict;
import cardloop.reading.Retake;
import cardloop.reading.gate.keeping.RebuiltPhoto;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoFormat;
import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.picture.PhotoHeader.Coding;
import java.io.IOException;

/**
 * Refuses by the header what must never be decoded, then judges a decode of at most a million pixels. The decoder sees
 * the photo as it will be kept, without its metadata.
 */
public final class SampledPhotoGate implements PhotoGate {
    /** The most bytes a photo may have. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long SAMPLED_PIXELS = 1_000_000;

    @Override
    public PhotoQuality inspect(byte[] image) {
        if (image.length > MOST_BYTES) {
            return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.TOO_LARGE);
        }
        if (PhotoFormat.of(image).isEmpty()) {
            return otherFile(image);
        }
        return PhotoHeader.of(image).map(header -> byHeader(image, header)).orElseGet(SampledPhotoGate::broken);
    }

    @Override
    public byte[] rebuilt(byte[] image) {
        return RebuiltPhoto.of(image);
    }

    private static PhotoQuality otherFile(byte[] image) {
        FileKind kind = FileKind.of(image);
        return kind == FileKind.HEIC
                ? PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.HEIC_FORMAT)
                : PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.UNSUPPORTED_FORMAT, kind.say());
    }

    private static PhotoQuality byHeader(byte[] image, PhotoHeader header) {
        return switch (header.coding()) {
            case USUAL -> byShape(image, header);
            case ANIMATED -> PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.ANIMATED);
            case FOUR_COLOURS, DEEP, RARE -> unsupported(header.coding());
        };
    }

    private static PhotoQuality unsupported(Coding coding) {
        return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.UNSUPPORTED_FORMAT, coding.fileKind());
    }

    private static PhotoQuality byShape(byte[] image, PhotoHeader header) {
        if (!header.isAffordable()) {
            return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.TOO_LARGE);
        }
        if (header.isTooNarrow()) {
            return PhotoQuality.refused(Verdict.UNSUPPORTED, Retake.ODD_SHAPE);
        }
        if (header.isHollow(image.length)) {
            return PhotoQuality.refused(Verdict.RETAKE, Retake.NOTHING_VISIBLE);
        }
        return header.format().isWhole(image) ? decoded(image, header) : broken();
    }

    private static PhotoQuality decoded(byte[] image, PhotoHeader header) {
        try {
            DecodedPhoto photo = PhotoDecoder.decode(RebuiltPhoto.of(image), header, SAMPLED_PIXELS);
            return photo.whole()
                    ? PhotoFaults.of(Sampled.of(photo.grey(), photo.step()), Math.max(header.width(), header.height()))
                    : broken();
        } catch (IOException | IllegalArgumentException e) {
            return broken();
        }
    }

    private static PhotoQuality broken() {
        return PhotoQuality.refused(Verdict.BROKEN, Retake.DAMAGED_FILE);
    }
}
