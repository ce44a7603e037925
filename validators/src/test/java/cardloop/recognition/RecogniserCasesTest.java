package cardloop.recognition;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import cardloop.text.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes made from the shapes of the catalogue, whole and damaged, held against the slow way of finding their kinds. */
class RecogniserCasesTest {
    private static final long SEED = 7_2026L;
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final Recogniser RECOGNISER = new Recogniser(SHIPPED);
    private static final List<CardFormat> SHAPED = SHIPPED.all().stream()
            .filter(format ->
                    format.pin() instanceof FieldRule.Shaped && !(format.number() instanceof FieldRule.NotKnown))
            .toList();

    private static String code(FieldRule rule, Random random) {
        if (!(rule instanceof FieldRule.Shaped shaped)) {
            return "";
        }
        String characters = shaped.alphabet().characters();
        Prefix start = shaped.starts().get(random.nextInt(shaped.starts().size()));
        int length = shaped.lengths().get(random.nextInt(shaped.lengths().size()));
        StringBuilder code = new StringBuilder();
        while (code.length() < length) {
            char any = characters.charAt(random.nextInt(characters.length()));
            if (start.allows(code.length(), any)) {
                code.append(any);
            }
        }
        return code.toString();
    }

    private static String damaged(String code, Random random) {
        if (code.isEmpty() || random.nextBoolean()) {
            return code;
        }
        int at = random.nextInt(code.length());
        String put = List.of("", "X", "0", "é", "11", "\0").get(random.nextInt(6));
        return code.substring(0, at) + put + code.substring(at + 1);
    }

    @Test
    void aMillionPairsAreRecognisedAsTheCatalogueReadsThemOneByOne() {
        System.out.println("RecogniserCasesTest: seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            CardFormat made = SHAPED.get(random.nextInt(SHAPED.size()));
            String number = damaged(code(made.number(), random), random);
            String pin = damaged(code(made.pin(), random), random);
            Recognition recognition = RECOGNISER.of(number, pin);
            List<CardFormat> found = new ArrayList<>(recognition.kinds());
            if (!number.isEmpty()) {
                found.removeIf(format -> !format.couldBe(number, pin)
                        || !format.keyFindings(number, pin).isEmpty());
                mustHold(found.size() == recognition.kinds().size(), i, "a false kind");
            }
            boolean shouldBeFound = made.keyFindings(number, pin).isEmpty();
            mustHold(!shouldBeFound || found.contains(made), i, made + " is not found");
            boolean isNear = recognition.nearMisses().stream().anyMatch(miss -> found.contains(miss.format()));
            mustHold(!isNear, i, "fits and misses");
        }
    }

    private static void mustHold(boolean holds, int number, String otherwise) {
        if (!holds) {
            throw new AssertionError("seed " + SEED + ", case " + number + ": " + otherwise);
        }
    }

    @Test
    void nothingItSaysHoldsThePin() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder secret = new StringBuilder();
            random.ints(6 + random.nextInt(14), 0, 7).forEach(n -> secret.append("QXZJKWV".charAt(n)));
            String told = RECOGNISER.of("12345678", secret.toString()).toString()
                    + RECOGNISER.of(secret.toString()).nearMisses().stream()
                            .map(NearMiss::why)
                            .toList();
            for (int at = 0; at + 3 <= secret.length(); at++) {
                mustHold(!told.contains(secret.substring(at, at + 3)), i, "told of its PIN");
            }
        }
    }
}
