package cardloop.nights;

import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/** A card on the shelf, as far as a night has to know it. */
public record ShelfCard(
        CaseId caseId,
        String kind,
        FaceValue faceValue,
        Region region,
        Optional<String> batch,
        Optional<LocalDate> expiresOn) {}
