package cardloop.submission;

import java.util.List;

/**
 * Photos of cards of one kind and face value; each opens one case, and further cards on it theirs once it is read.
 *
 * @param faceValue decimal in yuan
 * @param photos the files as uploaded, opened when they are looked at, 1 to {@link #MOST_PHOTOS}
 */
public record PhotoSubmission(String kind, String faceValue, String terms, List<Photo> photos) {
    /** One file; never are all of a submission in memory at once. */
    @FunctionalInterface
    public interface Photo {
        byte[] bytes();
    }

    public static final int MOST_PHOTOS = 20;

    public PhotoSubmission {
        photos = List.copyOf(photos);
    }

    @Override
    public String toString() {
        return "PhotoSubmission(" + photos.size() + " photos)";
    }
}
