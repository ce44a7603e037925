package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.reading.Field;
import cardloop.web.pages.picture.OwnPictures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of rows and of doubtful characters, for the card's own seller. */
@RestController
@RequestMapping("/api/v1/cards/{id}")
public final class CardPictureController {
    private final OwnPictures pictures;

    CardPictureController(OwnPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/rows/{field}")
    ResponseEntity<byte[]> row(
            @AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id, @PathVariable Field field) {
        return png(pictures.row(seller.person().id(), id, field));
    }

    @GetMapping("/crops/{field}/{position}")
    ResponseEntity<byte[]> crop(
            @AuthenticationPrincipal PersonPrincipal seller,
            @PathVariable UUID id,
            @PathVariable Field field,
            @PathVariable int position) {
        return png(pictures.character(seller.person().id(), id, field, position));
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        return picture.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
