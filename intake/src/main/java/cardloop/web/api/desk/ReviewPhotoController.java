package cardloop.web.api.desk;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.reading.Field;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pictures for the reviewers' desk. */
@RestController
@RequestMapping("/api/v1/review/claims/{itemId}")
public final class ReviewPhotoController {
    private final ReviewPhotos photos;

    ReviewPhotoController(ReviewPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(
            @AuthenticationPrincipal PersonPrincipal reviewer,
            @PathVariable UUID itemId,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable String seal) {
        UUID id = reviewer.person().id();
        if (until == null || seal == null) {
            return png(photos.covered(itemId, id));
        }
        if (!photos.mayUncover(itemId, id, until, seal)) {
            throw Problem.notFound().asException();
        }
        return png(photos.uncovered(itemId, id));
    }

    @GetMapping("/crops/{field}/{position}")
    ResponseEntity<byte[]> crop(
            @AuthenticationPrincipal PersonPrincipal reviewer,
            @PathVariable UUID itemId,
            @PathVariable Field field,
            @PathVariable int position) {
        return png(photos.crop(itemId, reviewer.person().id(), field, position));
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        return picture.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
