package cardloop.card;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long cards of a kind can be used, as far as any source tells. The issuer's own answer always comes first. */
public sealed interface Validity {
    /** Says it to people. */
    Bilingual text();

    /**
     * Reads {@code 24 months from issue}, {@code until printed} or {@code kept by issuer}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Validity parse(String text) {
        Matcher lasts = Lasts.SHAPE.matcher(text);
        if (lasts.matches()) {
            return new Lasts(
                    Integer.parseInt(lasts.group(1)),
                    Start.valueOf(lasts.group(2).toUpperCase(Locale.ROOT)));
        }
        return switch (text) {
            case "until printed" -> new UntilPrinted();
            case "kept by issuer" -> new KeptByIssuer();
            default ->
                throw new IllegalArgumentException("write it as 24 months from issue (or activation, or purchase),"
                        + " until printed, or kept by issuer");
        };
    }

    /**
     * So long from a moment that only the issuer or the first buyer knows.
     *
     * @param months 1 to 120
     */
    record Lasts(int months, Start from) implements Validity {
        private static final int LONGEST = 120;
        private static final Pattern SHAPE = Pattern.compile("(\\d{1,3}) months from (issue|activation|purchase)");

        public Lasts {
            if (months < 1 || months > LONGEST) {
                throw new IllegalArgumentException("a validity has 1 to " + LONGEST + " months");
            }
        }

        @Override
        public Bilingual text() {
            return new Bilingual(
                    "自" + from.text.zh() + "起 " + months + " 个月有效",
                    "valid for " + months + " months from " + from.text.en());
        }
    }

    /** Until the date printed on the card. */
    record UntilPrinted() implements Validity {
        @Override
        public Bilingual text() {
            return new Bilingual("有效期以卡面印刷为准", "valid until the date printed on the card");
        }
    }

    /** The issuer keeps the date and tells it when asked. */
    record KeptByIssuer() implements Validity {
        @Override
        public Bilingual text() {
            return new Bilingual("有效期以发卡方记录为准", "valid until the date its issuer keeps");
        }
    }

    /** From when a validity runs. */
    enum Start {
        ISSUE(new Bilingual("发行", "issue")),
        ACTIVATION(new Bilingual("激活", "activation")),
        PURCHASE(new Bilingual("购买", "purchase"));

        private final Bilingual text;

        Start(Bilingual text) {
            this.text = text;
        }
    }
}
