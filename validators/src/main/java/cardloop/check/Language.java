package cardloop.check;

import cardloop.card.Bilingual;

/** The language of texts. */
enum Language {
    zh {
        @Override
        String of(Bilingual text) {
            return text.zh();
        }
    },
    en {
        @Override
        String of(Bilingual text) {
            return text.en();
        }
    };

    abstract String of(Bilingual text);
}
