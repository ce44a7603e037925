package cardloop.http.text;

import cardloop.card.Bilingual;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text of a JSON body that is too long, or none. Its message holds nothing of it. */
public final class UnfitText extends MismatchedInputException {
    private static final long serialVersionUID = 1;

    private final transient Bilingual why;

    UnfitText(JsonParser parser, Bilingual why) {
        super(parser, "unfit text");
        this.why = why;
    }

    public Bilingual why() {
        return why;
    }
}
