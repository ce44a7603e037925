package cardloop.reading.gate.keeping;

import cardloop.reading.picture.PhotoFormat;

/** Builds the file of a photo anew. */
public final class RebuiltPhoto {
    private RebuiltPhoto() {}

    /**
     * The same picture without anything that is no picture.
     *
     * @throws IllegalArgumentException when it is no JPEG, PNG or WebP, or not whole
     */
    public static byte[] of(byte[] image) {
        PhotoFormat format = PhotoFormat.of(image).orElseThrow(RebuiltPhoto::noPhoto);
        try {
            return switch (format) {
                case JPEG -> JpegParts.rebuilt(image);
                case PNG -> PngParts.rebuilt(image);
                case WEBP -> WebpParts.rebuilt(image);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the photo ends early", e);
        }
    }

    static IllegalArgumentException noPhoto() {
        return new IllegalArgumentException("no photo that is whole");
    }
}
