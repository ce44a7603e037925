package cardloop.suggestion;

import cardloop.card.Bilingual;

/** Why something is suggested, in both languages. Places are counted from 1 among the characters that count. */
final class SuggestionTexts {
    private SuggestionTexts() {}

    static Bilingual reason(Slip slip, int at) {
        String place = "第 " + (at + 1) + " 位";
        String character = "character " + (at + 1);
        return switch (slip) {
            case MASKED -> new Bilingual(place + "看不清，可能是这个", character + " could not be read and may be this");
            case CONFUSED -> new Bilingual(place + "可能认错或按错了", character + " may have been misread or mistyped");
            case SWAPPED ->
                new Bilingual(place + "和下一位可能写反了", character + " and the one after it may have changed places");
            case MISSING -> new Bilingual(place + "可能漏了一个字符", "a character may be missing at place " + (at + 1));
            case EXTRA -> new Bilingual(place + "可能多打了", character + " may be one too many");
        };
    }
}
