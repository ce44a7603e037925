package cardloop.web;

import cardloop.card.Bilingual;
import cardloop.format.CardFormats;

/** Names of kinds of cards; pages know it as {@code @kinds}. */
public final class KindNames {
    private final CardFormats formats;

    public KindNames(CardFormats formats) {
        this.formats = formats;
    }

    /** The code itself for a kind nobody knows. */
    public Bilingual of(String code) {
        return formats.find(code).map(format -> format.kind().name()).orElseGet(() -> new Bilingual(code, code));
    }
}
