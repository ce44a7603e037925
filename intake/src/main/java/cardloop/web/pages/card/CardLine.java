package cardloop.web.pages.card;

import cardloop.casebook.CardStage.Station;
import cardloop.judging.ReasonCode;
import cardloop.web.LineView;
import cardloop.web.view.CardView;
import cardloop.web.view.Told;

/** Where a seller's card stands on the line; an ended card stands where its reason arose. */
final class CardLine {
    private CardLine() {}

    static LineView of(CardView.Standing standing) {
        if (standing.station() != Station.ENDED) {
            return LineView.at(standing.station(), standing.owner());
        }
        return LineView.endedAt(standing.reason()
                .map(Told::code)
                .map(ReasonCode::valueOf)
                .map(CardLine::stationOf)
                .orElse(Station.CHECKED));
    }

    private static Station stationOf(ReasonCode reason) {
        return switch (reason) {
            case KIND_NOT_ACCEPTED -> Station.RECEIVED;
            case UNREADABLE -> Station.READ;
            case MALFORMED, CHECK_DIGIT, DUPLICATE, BLOCKED, SELLER_TIMEOUT -> Station.CHECKED;
            case NOT_RECOGNISED,
                    UNSUPPORTED,
                    BATCH_MISMATCH,
                    BATCH_RECALLED,
                    REGION,
                    VOID,
                    USED,
                    EXPIRED,
                    NOT_ACTIVE,
                    LOCKED,
                    BALANCE,
                    FACE_VALUE -> Station.ASKED;
            case LOT_STOPPED, REVIEW_FAILED, OFFER_DECLINED -> Station.REVIEWED;
        };
    }
}
