package cardloop.reading;

import java.util.List;
import java.util.Optional;

/**
 * Pictures of a photo that may be shown: always decoded and encoded anew as PNG, so that neither the original bytes nor
 * their metadata leave the vault. Empty when the photo cannot be decoded. Blocks; thread-safe.
 */
public interface PhotoPrints {

    /**
     * The box cut out and turned upright.
     *
     * @param margin pixels of surroundings to keep on each side, on the photo's own scale
     */
    Optional<byte[]> crop(byte[] image, Box box, int margin);

    /**
     * The whole photo with the boxes painted over.
     *
     * @param longestSide pixels the longer side may have; larger photos are scaled down
     */
    Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide);
}
