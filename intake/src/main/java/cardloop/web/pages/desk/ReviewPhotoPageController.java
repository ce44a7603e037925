package cardloop.web.pages.desk;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.CardCase;
import cardloop.reading.Field;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photo of the item on the desk: covered always, whole for a minute after a reveal. */
@Controller
public class ReviewPhotoPageController {
    private final DeskItems items;

    ReviewPhotoPageController(DeskItems items) {
        this.items = items;
    }

    @GetMapping("/review/items/{id}/photo")
    ResponseEntity<byte[]> covered(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        return png(card(principal, id).flatMap(items.pictures()::covered));
    }

    @GetMapping("/review/items/{id}/photo/whole")
    ResponseEntity<byte[]> whole(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        if (!items.desk().isUncovered(id, principal.person().id())) {
            return png(Optional.empty());
        }
        return png(card(principal, id).flatMap(items.pictures()::whole));
    }

    /** One doubtful character without its neighbours. */
    @GetMapping("/review/items/{id}/characters/{field}/{position}")
    ResponseEntity<byte[]> character(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @PathVariable Field field,
            @PathVariable int position) {
        return png(card(principal, id).flatMap(card -> items.pictures().glyph(card, field, position)));
    }

    private Optional<CardCase> card(PersonPrincipal principal, UUID id) {
        return items.card(id, principal.person().id());
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        return picture.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
