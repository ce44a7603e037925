package cardloop.card;

import java.time.LocalDate;

/** The last day (inclusive, Asia/Shanghai) on which a card can be used. */
public record Expiry(LocalDate lastDay) {
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    @Override
    public String toString() {
        return lastDay.toString();
    }
}
