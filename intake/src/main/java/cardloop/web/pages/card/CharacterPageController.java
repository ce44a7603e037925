package cardloop.web.pages.card;

import cardloop.access.PersonPrincipal;
import cardloop.reading.Field;
import cardloop.web.pages.picture.OwnPictures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of doubtful characters and of rows, for the card's own seller. */
@Controller
public class CharacterPageController {
    private final OwnPictures pictures;

    public CharacterPageController(OwnPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/cards/{id}/characters/{field}/{position}")
    ResponseEntity<byte[]> character(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @PathVariable Field field,
            @PathVariable int position) {
        return png(pictures.character(principal.person().id(), id, field, position));
    }

    @GetMapping("/cards/{id}/rows/{field}")
    ResponseEntity<byte[]> row(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, @PathVariable Field field) {
        return png(pictures.row(principal.person().id(), id, field));
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        return picture.map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
