package cardloop.web.api.desk;

import cardloop.calendar.BusinessDay;
import cardloop.shelf.Shelf;
import cardloop.shelf.StockCount;
import cardloop.web.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of the shelf. */
@RestController
public final class StockController {

    /** Counts, one line for each kind, face value, region and expiry month. */
    public record StockAnswer(List<Line> items) {}

    /** One line. */
    public record Line(
            String kind,
            Money faceValue,
            String region,
            Optional<String> expiryMonth,
            long count,
            OffsetDateTime lastVerifiedAt) {
        static Line of(StockCount count) {
            return new Line(
                    count.kind(),
                    Money.ofFen(count.faceFen()),
                    count.region(),
                    count.expiryMonth(),
                    count.count(),
                    count.lastVerifiedAt().atZone(BusinessDay.ZONE).toOffsetDateTime());
        }
    }

    private final Shelf shelf;

    StockController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/v1/stock")
    StockAnswer stock(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region) {
        return new StockAnswer(shelf.counts(Optional.ofNullable(kind), Optional.ofNullable(region)).stream()
                .map(Line::of)
                .toList());
    }
}
