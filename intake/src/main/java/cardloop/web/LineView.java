package cardloop.web;

import cardloop.casebook.CardStage.Owner;
import cardloop.casebook.CardStage.Station;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line 收到→识别→校验→查询→抽检→入账上架 as one card, or a whole house, stands on it. */
public record LineView(List<Stop> stops) {
    private static final List<Station> STATIONS =
            Stream.of(Station.values()).filter(s -> s != Station.ENDED).toList();

    public LineView {
        stops = List.copyOf(stops);
    }

    /** An open card, or one that is paid. */
    public static LineView at(Station station, Optional<Owner> owner) {
        if (station == Station.SHELVED) {
            return upTo(station, StationMark.PAID);
        }
        return upTo(station, owner.map(LineView::markOf).orElse(StationMark.NOW));
    }

    /** A card that ended here. */
    public static LineView endedAt(Station station) {
        return upTo(station, StationMark.ENDED);
    }

    /** The house: how many cards stand at each station. */
    public static LineView counts(Map<Station, Long> cards) {
        return new LineView(STATIONS.stream()
                .map(station -> {
                    long count = cards.getOrDefault(station, 0L);
                    return new Stop(station, count == 0 ? StationMark.AHEAD : StationMark.DONE, count);
                })
                .toList());
    }

    private static LineView upTo(Station here, StationMark mark) {
        return new LineView(STATIONS.stream()
                .map(station -> {
                    int order = station.compareTo(here);
                    return new Stop(
                            station, order < 0 ? StationMark.DONE : order == 0 ? mark : StationMark.AHEAD, null);
                })
                .toList());
    }

    private static StationMark markOf(Owner owner) {
        return switch (owner) {
            case SYSTEM, ISSUER -> StationMark.NOW;
            case SELLER, REVIEWER, OPERATOR -> StationMark.WAITS;
        };
    }

    /**
     * One station.
     *
     * @param count cards standing there; null where one card is shown
     */
    public record Stop(
            Station station, StationMark mark, @Nullable Long count) {
        public String css() {
            return mark.css();
        }

        /** Where the card stands now. */
        public boolean here() {
            return mark == StationMark.NOW
                    || mark == StationMark.WAITS
                    || mark == StationMark.ENDED
                    || mark == StationMark.PAID;
        }
    }
}
