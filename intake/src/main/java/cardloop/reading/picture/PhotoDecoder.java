package cardloop.reading.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/** Decodes a photo whose header was read, leaving out pixels so that the answer stays small. */
public final class PhotoDecoder {
    static {
        ImageIO.setUseCache(false);
    }

    private PhotoDecoder() {}

    /**
     * Decodes, leaving out pixels of a large photo.
     *
     * @param header of the same bytes; its pixel count was checked by the caller
     * @param mostPixels every n-th pixel is taken so that the answer has no more than this
     * @throws IOException when the bytes do not decode at all
     */
    public static DecodedPhoto decode(byte[] file, PhotoHeader header, long mostPixels) throws IOException {
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) header.pixels() / mostPixels)));
        var warned = new AtomicBoolean();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(header.format());
            try {
                reader.addIIOReadWarningListener(onWarning(warned));
                reader.setInput(in, true, true);
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                BufferedImage stored = reader.read(0, parameters);
                return new DecodedPhoto(stored, header.turn(), step, !warned.get());
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // Decoders answer hostile bytes with any exception there is; to us they are all a photo that does not
            // decode.
            throw new IOException("the photo does not decode: " + e.getClass().getSimpleName(), e);
        }
    }

    private static ImageReader reader(PhotoFormat format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.readerName());
        if (!readers.hasNext()) {
            throw new IOException("no decoder for " + format);
        }
        return readers.next();
    }

    private static IIOReadWarningListener onWarning(AtomicBoolean warned) {
        return (source, warning) -> warned.set(true);
    }
}
