package cardloop.issuer;

import java.util.List;
import java.util.Random;

/** Answers with something wrong in them: bytes lost, changed, doubled, moved, cut off, or grafted from another answer. */
final class Mutations {
    private static final String LIKELY = "0123456789<>\"'={}[]:,&%\\/\n\r\0 !ACTVx\u00ff";

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** One to four mutations of one of the answers. Characters are bytes (ISO 8859-1). */
    String of(List<String> answers) {
        StringBuilder text = new StringBuilder(any(answers));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            mutate(text, answers);
        }
        return text.toString();
    }

    private String any(List<String> answers) {
        return answers.get(random.nextInt(answers.size()));
    }

    private void mutate(StringBuilder text, List<String> answers) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(8)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(256));
            case 1 -> text.setCharAt(at, likely());
            case 2 -> text.insert(at, likely());
            case 3 -> text.delete(at, to);
            case 4 -> text.insert(at, text.substring(at, to));
            case 5 -> text.setLength(at);
            case 6 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
            default -> graft(text, at, to, any(answers));
        }
    }

    private void graft(StringBuilder text, int at, int to, String other) {
        int from = random.nextInt(other.length());
        text.replace(at, to, other.substring(from, Math.min(other.length(), from + 1 + random.nextInt(60))));
    }

    private char likely() {
        return LIKELY.charAt(random.nextInt(LIKELY.length()));
    }
}
