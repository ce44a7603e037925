package cardloop.suggestion;

import cardloop.format.FieldRule;
import java.util.Random;

/** One slip, made on purpose. */
enum Damage {
    LISTED_CONFUSION {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            return confused(code, random, true);
        }
    },
    UNLISTED_CONFUSION {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            return confused(code, random, false);
        }
    },
    MISSING {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            return new StringBuilder(code)
                    .deleteCharAt(random.nextInt(code.length()))
                    .toString();
        }
    },
    EXTRA {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            int at = random.nextInt(code.length() + 1);
            boolean isDoubled = at > 0 && random.nextBoolean();
            char added = isDoubled ? code.charAt(at - 1) : anyOf(SEEN, random);
            return new StringBuilder(code).insert(at, added).toString();
        }
    },
    SWAPPED {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            int at = random.nextInt(code.length() - 1);
            StringBuilder swapped = new StringBuilder(code);
            swapped.setCharAt(at, code.charAt(at + 1));
            swapped.setCharAt(at + 1, code.charAt(at));
            return swapped.toString();
        }
    },
    MASKED {
        @Override
        String of(String code, FieldRule.Shaped rule, Random random) {
            return put(code, random.nextInt(code.length()), anyOf(FieldRule.MASKS, random));
        }
    };

    private static final String SEEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ|!$&〇";

    abstract String of(String code, FieldRule.Shaped rule, Random random);

    static char anyOf(String characters, Random random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private static String put(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }

    private static String confused(String code, Random random, boolean isListed) {
        while (true) {
            int at = random.nextInt(code.length());
            char seen = anyOf(SEEN, random);
            boolean isKnown =
                    Confusables.shipped().millibits(seen, code.charAt(at)).isPresent();
            if (seen != code.charAt(at) && isKnown == isListed) {
                return put(code, at, seen);
            }
        }
    }
}
