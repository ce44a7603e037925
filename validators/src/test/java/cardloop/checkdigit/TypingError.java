package cardloop.checkdigit;

import java.util.function.Consumer;

/** What hands do to a code. Each makes every wrong code it can out of a good one, each at its own place. */
enum TypingError {
    /** One character for another: a → b. */
    SINGLE(1) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            characters.othersAt(at, code[at], other -> wrong.accept(with(code, at, other)));
        }
    },
    /** Two neighbours changed round: ab → ba. */
    ADJACENT(2) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            if (code[at] != code[at + 1]) {
                wrong.accept(with(with(code, at, code[at + 1]), at + 1, code[at]));
            }
        }
    },
    /** Two equal neighbours become two others: aa → bb. */
    TWIN(2) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            if (code[at] == code[at + 1]) {
                characters.othersAt(at, code[at], other -> wrong.accept(with(with(code, at, other), at + 1, other)));
            }
        }
    },
    /** Two characters changed round over one between: abc → cba. */
    JUMP(3) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            if (code[at] != code[at + 2]) {
                wrong.accept(with(with(code, at, code[at + 2]), at + 2, code[at]));
            }
        }
    },
    /** Two equal characters over one between become two others: aca → bcb. */
    JUMP_TWIN(3) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            if (code[at] == code[at + 2]) {
                characters.othersAt(at, code[at], other -> wrong.accept(with(with(code, at, other), at + 2, other)));
            }
        }
    },
    /** Thirteen heard as thirty and the other way: 1a ↔ a0, a from 2 to 9. */
    PHONETIC(2) {
        @Override
        void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong) {
            if (code[at] == '1' && isTwoToNine(code[at + 1])) {
                wrong.accept(with(with(code, at, code[at + 1]), at + 1, '0'));
            }
            if (code[at + 1] == '0' && isTwoToNine(code[at])) {
                wrong.accept(with(with(code, at, '1'), at + 1, code[at]));
            }
        }
    };

    private final int width;

    TypingError(int width) {
        this.width = width;
    }

    abstract void strike(char[] code, int at, Characters characters, Consumer<char[]> wrong);

    void everywhere(char[] code, Characters characters, Consumer<char[]> wrong) {
        for (int at = 0; at + width <= code.length; at++) {
            strike(code, at, characters, wrong);
        }
    }

    private static boolean isTwoToNine(char character) {
        return character >= '2' && character <= '9';
    }

    private static char[] with(char[] code, int at, char character) {
        char[] wrong = code.clone();
        wrong[at] = character;
        return wrong;
    }

    /**
     * Which characters may stand where.
     *
     * @param payload those of the payload
     * @param check those of the check characters
     * @param checkStart the place of the first check character
     */
    record Characters(String payload, String check, int checkStart) {
        void othersAt(int at, char is, Consumer<Character> others) {
            String all = at < checkStart ? payload : check;
            for (int value = 0; value < all.length(); value++) {
                if (all.charAt(value) != is) {
                    others.accept(all.charAt(value));
                }
            }
        }
    }
}
