package cardloop.stub.gateway;

import cardloop.stub.deck.CardDeck;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.CardAttempts;
import cardloop.stub.misbehaviour.Temper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the aggregator finds out about a card. */
record GatewayVerdicts(CardDeck deck, CardAttempts attempts, Temper temper) {
    private static final long IDS_PER_CARD = 3;
    private static final Duration IDS_WITHIN = Duration.ofMinutes(60);

    /** A status and, where the card was found and the PIN is its own, the card. */
    record Verdict(String status, Optional<DeckCard> card) {
        static Verdict bare(String status) {
            return new Verdict(status, Optional.empty());
        }

        /** Such a verdict leaves no trace: the order may be submitted again. */
        boolean isRefusal() {
            return status.equals("2014") || status.equals("1002");
        }

        boolean isUnknown() {
            return status.equals("10000");
        }

        /** The ten values of notice and query, in their order. */
        Map<String, String> fields(String order, String serial) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("p0_Cmd", GatewayInquiry.SUBMIT);
            fields.put("p1_MerId", GatewayInquiry.MERCHANT);
            fields.put("r1_Code", "1");
            fields.put("p2_Order", order);
            fields.put("p3_Serial", serial);
            fields.put("p8_cardStatus", status);
            fields.put("p5_RealAmt", card.map(c -> yuan(c.faceFen())).orElse(""));
            fields.put(
                    "p6_Expire",
                    card.map(DeckCard::expiresOn).map(LocalDate::toString).orElse(""));
            fields.put("p7_Batch", card.map(DeckCard::batch).orElse(""));
            fields.put("p9_Region", card.map(DeckCard::region).orElse(""));
            return fields;
        }

        private static String yuan(long fen) {
            return String.format(Locale.ROOT, "%d.%02d", fen / 100, fen % 100);
        }
    }

    Verdict of(GatewayInquiry inquiry, Instant now) {
        if (temper.rollBusy()) {
            return Verdict.bare("2014");
        }
        if (temper.rollUnknown()) {
            return Verdict.bare("10000");
        }
        if (attempts.idsWithin(IDS_WITHIN, inquiry.kind(), inquiry.number(), now) >= IDS_PER_CARD) {
            return Verdict.bare("1002");
        }
        attempts.attempt(inquiry.kind(), inquiry.number(), inquiry.order(), now);
        if (!deck.knowsNumber(inquiry.kind(), inquiry.number())) {
            return Verdict.bare("1006");
        }
        return deck.find(inquiry.kind(), inquiry.number(), inquiry.pin())
                .map(card -> found(card, temper.today(now)))
                .orElseGet(() -> Verdict.bare("1004"));
    }

    private static Verdict found(DeckCard card, LocalDate today) {
        boolean provincial = card.kind().equals("TELECOM")
                && card.number().length() > 3
                && card.number().charAt(3) == '2';
        return provincial ? Verdict.bare("1003") : new Verdict(status(card.stateOn(today)), Optional.of(card));
    }

    private static String status(CardState state) {
        return switch (state) {
            case VALID -> "0";
            case USED -> "2005";
            case VOID, RECALLED -> "2007";
            case INACTIVE -> "1007";
            case LOCKED -> "2013";
            case EXPIRED -> "1008";
        };
    }
}
