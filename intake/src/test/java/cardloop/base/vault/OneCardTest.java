package cardloop.base.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.KeySealing;
import cardloop.base.SealedKey;
import cardloop.card.CardKey;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FieldRule;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.issuers.limits.LimitKey;
import cardloop.text.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A card is one card, as whichever of its issuer's kinds it is sent: generated for each pair of kinds of one issuer. */
class OneCardTest {
    private static final CardFormats FORMATS = CardFormats.shipped();
    private static final KeySealing SEALING = TestingVault.temporary().sealing();
    private static final List<String> FACES = List.of("100", "50", "30", "10");
    private static final int TRIES = 200;

    /** Two kinds, and a number and PIN that both could have. */
    private record Pair(CardFormat one, CardFormat other, String number, String pin) {
        @Override
        public String toString() {
            return one.code() + " and " + other.code();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aCardHasOneFingerprintAndOneBudgetForWrongPins(Pair pair) {
        SealedKey one = sealed(pair.one(), pair);
        SealedKey other = sealed(pair.other(), pair);
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(budget(pair.one(), one)).isEqualTo(budget(pair.other(), other));
    }

    @Test
    void thePairsThatTheCatalogueCallsAlikeAreAmongThem() {
        assertThat(pairs()).extracting(Pair::toString).contains("SZX and SZX_GD", "SZX_FJ and SZX_JS");
    }

    private static LimitKey budget(CardFormat format, SealedKey key) {
        return LimitKey.ofCard(format.kind().issuer().orElseThrow(), key.numberFingerprint());
    }

    private static SealedKey sealed(CardFormat format, Pair pair) {
        CardKey key =
                wellFormed(format, pair.number(), pair.pin()).orElseThrow().key();
        return SEALING.seal(key, "case:1");
    }

    static Stream<Pair> pairs() {
        List<CardFormat> kinds = FORMATS.accepted();
        return IntStream.range(0, kinds.size())
                .boxed()
                .flatMap(i -> kinds.subList(i + 1, kinds.size()).stream()
                        .filter(other -> other.kind().issuer().isPresent()
                                && other.kind()
                                        .issuer()
                                        .equals(kinds.get(i).kind().issuer()))
                        .flatMap(other -> pair(kinds.get(i), other).stream()));
    }

    /** Empty when no card can be of both. */
    private static Optional<Pair> pair(CardFormat one, CardFormat other) {
        Random chance = new Random(1);
        return IntStream.range(0, TRIES)
                .boxed()
                .flatMap(_ -> fields(one.number(), other.number(), chance).stream()
                        .flatMap(number -> fields(one.pin(), other.pin(), chance).stream()
                                .map(pin -> new Pair(one, other, number, pin))))
                .filter(pair -> wellFormed(one, pair.number(), pair.pin()).isPresent()
                        && wellFormed(other, pair.number(), pair.pin()).isPresent())
                .findFirst();
    }

    /** A text for each length and beginning that both fields can have. */
    private static List<String> fields(FieldRule one, FieldRule other, Random chance) {
        if (one instanceof FieldRule.NotPrinted && other instanceof FieldRule.NotPrinted) {
            return List.of("");
        }
        List<String> texts = new ArrayList<>();
        if (one instanceof FieldRule.Shaped a && other instanceof FieldRule.Shaped b) {
            for (int length : a.lengths().stream().filter(b.lengths()::contains).toList()) {
                for (Prefix start : a.starts()) {
                    b.starts().stream()
                            .flatMap(with -> text(new Form(a, start), new Form(b, with), length, chance).stream())
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private record Form(FieldRule.Shaped rule, Prefix start) {
        boolean allows(int index, char character) {
            return rule.alphabet().contains(character) && (index >= start.length() || start.allows(index, character));
        }
    }

    private static Optional<String> text(Form one, Form other, int length, Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int index = i;
            List<Character> both = one.rule()
                    .alphabet()
                    .characters()
                    .chars()
                    .mapToObj(c -> (char) c)
                    .filter(c -> one.allows(index, c) && other.allows(index, c))
                    .toList();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            text.append(both.get(chance.nextInt(both.size())).charValue());
        }
        return Optional.of(text.toString());
    }

    private static Optional<WellFormedCard> wellFormed(CardFormat format, String number, String pin) {
        return FACES.stream()
                .map(face -> format.check(TypedCard.of(format.code(), number, pin, face)))
                .filter(WellFormedCard.class::isInstance)
                .map(WellFormedCard.class::cast)
                .findFirst();
    }
}
