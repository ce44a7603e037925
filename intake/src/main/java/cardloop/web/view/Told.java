package cardloop.web.view;

import cardloop.card.Bilingual;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;

/** A code and what it says to people. */
public record Told(String code, Bilingual text) {
    public static Told of(ReasonCode reason) {
        return new Told(reason.name(), reason.text());
    }

    public static Told of(WaitingCode waiting) {
        return new Told(waiting.name(), waiting.text());
    }
}
