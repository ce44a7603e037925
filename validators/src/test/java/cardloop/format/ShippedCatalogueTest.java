package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.CardKind;
import cardloop.card.CardKind.Category;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.catalogue.CatalogueFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped catalogue against the table of facts it was written from. */
class ShippedCatalogueTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();

    /** A row of the table of facts. */
    record Fact(
            String code,
            String name,
            String category,
            String number,
            String pin,
            String faces,
            String source,
            String mark) {
        static Fact of(String line) {
            String[] cells = line.split("\t", -1);
            return new Fact(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[7], cells[8]);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Fact> facts() {
        String table = CatalogueFile.shipped("/cardloop/catalogue/facts.tsv").text();
        return table.lines().skip(1).map(Fact::of).toList();
    }

    @Test
    void everyRowOfTheFactsIsInTheCatalogueAndNothingElse() {
        assertThat(SHIPPED.all())
                .extracting(CardFormat::code)
                .containsExactlyInAnyOrderElementsOf(
                        facts().stream().map(Fact::code).toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aRowSaysTheSameInBoth(Fact row) {
        CardFormat format = SHIPPED.find(row.code()).orElseThrow();
        assertThat(format.kind().name().zh()).isEqualTo(row.name());
        assertThat(format.kind().category())
                .isEqualTo(Category.valueOf(row.category().toUpperCase(Locale.ROOT)));
        assertThat(format.terms().source()).startsWith(row.source().replace(';', ' '));
        sameShape(format.number(), row.number());
        sameShape(format.pin(), row.pin());
        if (Character.isDigit(row.faces().charAt(0))) {
            List<FaceValue> faces = Arrays.stream(row.faces().split(",", -1))
                    .map(FaceValue::parseYuan)
                    .toList();
            assertThat(format.faces().values()).isEqualTo(faces);
        } else {
            assertThat(format.faces().isAny()).isTrue();
        }
    }

    private static void sameShape(FieldRule rule, String regex) {
        switch (regex) {
            case "-" -> assertThat(rule).isEqualTo(new FieldRule.NotPrinted());
            case "?" -> assertThat(rule).isEqualTo(new FieldRule.NotKnown());
            case "luhn" ->
                assertThat(((FieldRule.Shaped) rule).checkDigit().key()).isEqualTo("luhn");
            default -> {
                Pattern facts = Pattern.compile(regex);
                Random random = new Random(7);
                for (int i = 0; i < 4_000; i++) {
                    String code = anyCode(random);
                    assertThat(rule.accepts(code.replace('O', '0')))
                            .as("%s against %s", code, regex)
                            .isEqualTo(facts.matcher(code.replace('O', '0')).matches());
                }
            }
        }
    }

    private static String anyCode(Random random) {
        List<String> starts = List.of("", "", "", "2326", "2336", "7320", "7360", "8013", "YA", "YE", "X", "AB");
        String alphabet = random.nextInt(3) > 0 ? "0123456789" : random.nextBoolean() ? "ABCXYZ" : "0123456789ABCXYZ";
        StringBuilder code = new StringBuilder(starts.get(random.nextInt(starts.size())));
        int length = 5 + random.nextInt(22);
        while (code.length() < length) {
            code.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    @Test
    void onlyKindsWhoseProtocolIsConnectedAreAccepted() {
        assertThat(SHIPPED.accepted())
                .extracting(CardFormat::code)
                .containsExactly(
                        "SZX",
                        "SZX_GD",
                        "SZX_ZJ",
                        "SZX_FJ",
                        "SZX_JS",
                        "UNICOM",
                        "TELECOM",
                        "QQCARD",
                        "JUNNET",
                        "NETEASE",
                        "SNDACARD",
                        "WANMEI",
                        "SOHU",
                        "JIUYOU",
                        "ZHENGTU",
                        "ZONGYOU",
                        "TIANXIA",
                        "TIANHONG12",
                        "TIANHONG10",
                        "JD_E");
        assertThat(SHIPPED.accepted())
                .extracting(format -> format.kind().issuer().orElseThrow())
                .containsOnly("cmcc", "tencent", "jd", "netease", "gateway");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aKindOfTheNewerProtocolsIsAcceptedIfAndOnlyIfItsShapeIsSure(Fact row) {
        CardKind kind = SHIPPED.find(row.code()).orElseThrow().kind();
        boolean isOfTheNewer =
                kind.issuer().filter(List.of("netease", "gateway")::contains).isPresent();
        boolean isSure = List.of("P", "A", "Y").contains(row.mark());
        assertThat(kind.isAccepted()).isEqualTo(isOfTheNewer ? isSure : kind.isAccepted());
    }

    @Test
    void everyDisabledKindSaysWhyInBothLanguages() {
        assertThat(SHIPPED.all())
                .filteredOn(format -> !format.kind().isAccepted())
                .hasSize(38)
                .allSatisfy(format -> {
                    assertThat(format.kind().disabled().orElseThrow().zh()).isNotBlank();
                    assertThat(format.kind().disabled().orElseThrow().en()).isNotBlank();
                });
        assertThat(SHIPPED.find("BATTLENET")
                        .orElseThrow()
                        .kind()
                        .disabled()
                        .orElseThrow()
                        .en())
                .isEqualTo("only an unreliable page tells its lengths");
        assertThat(SHIPPED.find("SZX_LN")
                        .orElseThrow()
                        .kind()
                        .disabled()
                        .orElseThrow()
                        .en())
                .contains("sources disagree");
    }

    @Test
    void ratesAreThoseOfTheRecyclerThatPublishedThem() {
        Map<String, Integer> published = Map.of(
                "SZX",
                9550,
                "UNICOM",
                9550,
                "TELECOM",
                9500,
                "JUNNET",
                8500,
                "SNDACARD",
                8700,
                "ZHENGTU",
                8450,
                "NETEASE",
                8410,
                "SOHU",
                8310,
                "WANMEI",
                8500,
                "QQCARD",
                8200);
        published.forEach(
                (code, rate) -> assertThat(SHIPPED.find(code).orElseThrow().ratePercentHundredths())
                        .as(code)
                        .isEqualTo(rate));
        assertThat(SHIPPED.find("JD_E").orElseThrow().ratePercentHundredths()).isEqualTo(9600);
    }

    @Test
    void onlyTheJdCardHasItsRegionFromTheCatalogue() {
        assertThat(SHIPPED.all())
                .filteredOn(format -> format.kind().region().isPresent())
                .extracting(CardFormat::code)
                .containsExactly("JD_E");
        assertThat(SHIPPED.find("JD_E").orElseThrow().kind().region()).contains(Region.CN);
    }

    @Test
    void noKindHasACheckDigitButTheBankCardsOfIso7812() {
        assertThat(SHIPPED.find("BANK_PREPAID").orElseThrow().number().accepts("4111111111111111"))
                .isTrue();
        assertThat(SHIPPED.find("BANK_PREPAID").orElseThrow().number().accepts("4111111111111112"))
                .isFalse();
        assertThat(SHIPPED.all())
                .filteredOn(format -> !format.code().equals("BANK_PREPAID"))
                .flatExtracting(CardFormat::number, CardFormat::pin)
                .filteredOn(FieldRule.Shaped.class::isInstance)
                .allMatch(rule -> ((FieldRule.Shaped) rule).checkDigit().key().equals("none"));
    }

    @Test
    void aShapeGivesEveryKindItCouldBeAcceptedOnesFirst() {
        assertThat(SHIPPED.candidates("12345678901234567", "123456789012345678"))
                .extracting(CardFormat::code)
                .containsExactly("SZX", "SZX_GD");
        assertThat(SHIPPED.candidates("1234567890123456", "12345678901234567"))
                .extracting(CardFormat::code)
                .containsExactly("SZX_FJ", "SZX_JS");
        assertThat(SHIPPED.candidates("1234567890123456", "12345678"))
                .extracting(CardFormat::code)
                .containsExactly("SNDACARD", "ZHENGTU");
        assertThat(SHIPPED.candidates("", "ABCD-EFGH-1234-567O"))
                .extracting(CardFormat::code)
                .startsWith("JD_E")
                .contains("NINTENDO");
        assertThat(SHIPPED.candidates("1", "2")).isEmpty();
    }

    @Test
    void hintsSpeakBothLanguages() {
        CardFormat jd = SHIPPED.find("JD_E").orElseThrow();
        assertThat(jd.pin().hint().zh()).isEqualTo("16 位数字或字母（不含 O）");
        assertThat(jd.pin().hint().en()).isEqualTo("16 digits or letters (never O)");
        assertThat(jd.number().hint().en()).contains("leave it empty");
        assertThat(SHIPPED.find("SNDACARD").orElseThrow().number().hint().en()).isEqualTo("15/16 digits or letters");
        assertThat(SHIPPED.find("WALMART_CN").orElseThrow().number().hint().zh())
                .isEqualTo("5-40 位数字");
    }
}
