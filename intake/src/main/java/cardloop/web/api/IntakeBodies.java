package cardloop.web.api;

import cardloop.http.BodyBounds;
import cardloop.http.BodyBounds.Bound;
import java.util.List;

/** How large a body may be on the server of sellers and reviewers. Photos are taken at these doors and no others. */
final class IntakeBodies {
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final long CARDS = 2 * MEGABYTE;
    private static final long ONE_PHOTO = 11 * MEGABYTE;
    private static final long TWENTY_PHOTOS = 210 * MEGABYTE;
    private static final long A_NOTICE = 4 * KILOBYTE;

    private IntakeBodies() {}

    static BodyBounds bounds() {
        return new BodyBounds(List.of(
                Bound.ofPhotos("/api/v1/submissions/photos", 0, TWENTY_PHOTOS),
                Bound.ofPhotos("/api/v1/cards/{id}/correction", CARDS, ONE_PHOTO),
                Bound.ofPhotos("/sell/photos", 0, TWENTY_PHOTOS),
                Bound.ofPhotos("/sell/photo", 0, ONE_PHOTO),
                Bound.ofPhotos("/cards/{id}/photo", 0, ONE_PHOTO),
                Bound.of("/callbacks/**", A_NOTICE),
                Bound.of("/api/**", CARDS),
                Bound.of("/sell/**", CARDS)));
    }
}
