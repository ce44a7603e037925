package cardloop.web.view;

import static cardloop.base.Event.Type.ACCEPTED;
import static cardloop.base.Event.Type.ANSWERED;
import static cardloop.base.Event.Type.ASKED;
import static cardloop.base.Event.Type.ASKED_AGAIN;
import static cardloop.base.Event.Type.AWAITING_SELLER;
import static cardloop.base.Event.Type.CORRECTED;
import static cardloop.base.Event.Type.FORMAT_OK;
import static cardloop.base.Event.Type.FOUND;
import static cardloop.base.Event.Type.HELD;
import static cardloop.base.Event.Type.OFFERED;
import static cardloop.base.Event.Type.PARKED;
import static cardloop.base.Event.Type.READ;
import static cardloop.base.Event.Type.READ_LATER;
import static cardloop.base.Event.Type.RECEIVED;
import static cardloop.base.Event.Type.REJECTED;
import static cardloop.base.Event.Type.REPHOTOGRAPHED;
import static cardloop.base.Event.Type.REVIEWED;
import static cardloop.base.Event.Type.SAMPLED;
import static cardloop.base.Event.Type.STILL_GOOD;
import static cardloop.base.Event.Type.WITHDRAWN;

import cardloop.base.Event;
import cardloop.card.Bilingual;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The evidence a seller may read; every other event stays inside. */
public final class TimelineWords {
    private static final Set<Event.Type> PUBLIC = EnumSet.of(
            RECEIVED,
            READ,
            READ_LATER,
            FOUND,
            AWAITING_SELLER,
            CORRECTED,
            REPHOTOGRAPHED,
            WITHDRAWN,
            FORMAT_OK,
            ASKED,
            ANSWERED,
            ASKED_AGAIN,
            STILL_GOOD,
            PARKED,
            HELD,
            OFFERED,
            SAMPLED,
            REVIEWED,
            ACCEPTED,
            REJECTED);

    private TimelineWords() {}

    /** What an event is called towards sellers; empty when it is not shown. */
    static Optional<Bilingual> say(Event event) {
        return PUBLIC.stream().filter(event::is).map(Event.Type::text).findFirst();
    }
}
