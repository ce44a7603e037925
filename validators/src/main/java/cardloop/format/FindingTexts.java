package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.format.Finding.Field;
import cardloop.text.Alphabet;
import cardloop.text.NormalisedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes findings: each says in both languages what to do. No PIN character ever enters here but as a count or place. */
final class FindingTexts {
    private FindingTexts() {}

    static Finding kindUnknown(int units) {
        return new Finding(
                FormatFault.KIND_UNKNOWN,
                Field.KIND,
                0,
                units,
                new Bilingual("没有这种卡，请从卡种列表中选择", "there is no such kind; choose one from the list of kinds"),
                List.of());
    }

    static Finding kindNotAccepted(String typedKind, Bilingual why) {
        return new Finding(
                FormatFault.KIND_NOT_ACCEPTED,
                Field.KIND,
                0,
                typedKind.length(),
                new Bilingual("暂不收这种卡：" + why.zh(), "this kind is not taken now: " + why.en()),
                List.of());
    }

    static Finding notExpected(Field field, int units) {
        return new Finding(
                FormatFault.NUMBER_NOT_EXPECTED,
                field,
                0,
                units,
                new Bilingual("这种卡没有卡号，请留空", "this kind has no card number; leave it empty"),
                List.of());
    }

    static Finding missing(Field field, FieldRule rule) {
        Bilingual name = name(field);
        Bilingual hint = rule.hint();
        return new Finding(
                field == Field.PIN ? FormatFault.PIN_MISSING : FormatFault.NUMBER_MISSING,
                field,
                0,
                0,
                new Bilingual(
                        "请填写" + name.zh() + "（" + hint.zh() + "）", "enter the " + name.en() + " (" + hint.en() + ")"),
                List.of());
    }

    static Finding alphabet(Field field, FieldRule.Shaped rule, NormalisedText text, int from, int to) {
        Bilingual name = name(field);
        Bilingual allowed = characters(rule.alphabet());
        String verb = to - from == 1 ? " is" : " are";
        return at(
                field == Field.PIN ? FormatFault.PIN_ALPHABET : FormatFault.NUMBER_ALPHABET,
                field,
                text,
                from,
                to,
                new Bilingual(
                        name.zh() + placesZh(from, to) + "不对：只能是" + allowed.zh() + "，请照卡面核对",
                        placesEn(from, to) + verb + " wrong: a " + name.en() + " holds " + allowed.en()
                                + " only; compare with the card"));
    }

    static Finding masked(Field field, NormalisedText text, int from, int to) {
        Bilingual name = name(field);
        return at(
                field == Field.PIN ? FormatFault.PIN_MASKED : FormatFault.NUMBER_MASKED,
                field,
                text,
                from,
                to,
                new Bilingual(
                        name.zh() + placesZh(from, to) + "看不清，请照卡面选择或填写",
                        placesEn(from, to) + " of the " + name.en()
                                + " could not be read; choose or enter what the card shows"));
    }

    private static String placesZh(int from, int to) {
        return to - from == 1 ? "第 " + (from + 1) + " 位" : "第 " + (from + 1) + "-" + to + " 位";
    }

    private static String placesEn(int from, int to) {
        return to - from == 1 ? "character " + (from + 1) : "characters " + (from + 1) + "-" + to;
    }

    private static Finding at(FormatFault fault, Field field, NormalisedText text, int from, int to, Bilingual words) {
        int start = text.startOf(from);
        return new Finding(fault, field, start, text.endOf(to - 1) - start, words, List.of());
    }

    static Finding length(Field field, FieldRule.Shaped rule, NormalisedText text) {
        Bilingual name = name(field);
        int given = text.length();
        int wanted = rule.lengths().stream()
                .min(java.util.Comparator.comparingInt(length -> Math.abs(length - given)))
                .orElseThrow();
        boolean isShort = given < wanted;
        int start = isShort ? text.startOf(given) : text.startOf(wanted);
        int end = isShort ? start : text.isCut() ? text.typedUnits() : text.endOf(given - 1);
        String zh = isShort ? "少 " + (wanted - given) + " 位" : text.isCut() ? "太长" : "多 " + (given - wanted) + " 位";
        String en = isShort
                ? (wanted - given) + " missing"
                : text.isCut() ? "far too long" : (given - wanted) + " too many";
        return new Finding(
                field == Field.PIN ? FormatFault.PIN_LENGTH : FormatFault.NUMBER_LENGTH,
                field,
                start,
                end - start,
                new Bilingual(
                        name.zh() + zh + "：应为 " + rule.hint().zh() + "，请补全或改正",
                        name.en() + ": " + en + "; it has " + rule.hint().en() + ", correct it"),
                List.of());
    }

    static Finding prefix(Field field, NormalisedText text) {
        Bilingual name = name(field);
        return whole(
                field == Field.PIN ? FormatFault.PIN_PREFIX : FormatFault.NUMBER_PREFIX,
                field,
                text,
                new Bilingual(
                        "这种卡的" + name.zh() + "不是这样开头或排列的，请核对卡种和卡面",
                        "a " + name.en()
                                + " of this kind does not begin or run like this; check the kind and the card"));
    }

    static Finding checkDigit(Field field, NormalisedText text) {
        Bilingual name = name(field);
        return whole(
                FormatFault.CHECK_DIGIT,
                field,
                text,
                new Bilingual(
                        name.zh() + "的校验位不符，至少有一位错了，请照卡面核对",
                        "the check digit of the " + name.en()
                                + " does not fit: at least one character is wrong; compare with the card"));
    }

    static Finding subKind(Field field, NormalisedText text, FieldRule.RefusedSubKind refused) {
        return whole(FormatFault.SUB_KIND_REFUSED, field, text, refused.text());
    }

    private static Finding whole(FormatFault fault, Field field, NormalisedText text, Bilingual words) {
        int start = text.startOf(0);
        return new Finding(fault, field, start, text.startOf(text.length()) - start, words, List.of());
    }

    static Finding faceMissing(FaceRule faces) {
        return new Finding(
                FormatFault.FACE_VALUE_MISSING,
                Field.FACE_VALUE,
                0,
                0,
                new Bilingual("请填写卡面上印的面值（元）", "enter the face value printed on the card, in yuan"),
                suggestions(faces));
    }

    static Finding faceUnknown(int units, FaceRule faces) {
        Bilingual words = faces.isAny()
                ? new Bilingual("面值应为整元，例如 100", "the face value is in whole yuan, such as 100")
                : new Bilingual(
                        "这种卡没有这个面值，请照卡面填写；面值不符可能整张卡作废",
                        "this kind has no such face value; enter the one printed: a wrong one may cost the card");
        return new Finding(FormatFault.FACE_VALUE_UNKNOWN, Field.FACE_VALUE, 0, units, words, suggestions(faces));
    }

    private static List<String> suggestions(FaceRule faces) {
        return faces.values().stream().map(FaceValue::yuan).toList();
    }

    static Finding region(int units, Optional<Region> fixed) {
        Bilingual words = fixed.map(region -> new Bilingual(
                        "这种卡的地区是 " + region.code() + "，请留空或照此填写",
                        "the region of this kind is " + region.code() + "; leave it empty or enter that"))
                .orElse(new Bilingual(
                        "地区应为 ISO 3166 代码，例如 CN 或 CN-GD", "the region is an ISO 3166 code such as CN or CN-GD"));
        return new Finding(
                FormatFault.REGION_UNKNOWN,
                Field.REGION,
                0,
                units,
                words,
                fixed.map(region -> List.of(region.code())).orElse(List.of()));
    }

    static Finding batch(int units) {
        return new Finding(
                FormatFault.BATCH_UNKNOWN,
                Field.BATCH,
                0,
                units,
                new Bilingual("批次应照卡面填写，1-64 位数字或字母", "enter the batch as printed: 1 to 64 digits or letters"),
                List.of());
    }

    static Finding expiry(int units) {
        return new Finding(
                FormatFault.EXPIRY_UNREADABLE,
                Field.EXPIRES_ON,
                0,
                units,
                new Bilingual("有效期应为日期，例如 2028-06-30 或 2028-06", "the expiry is a date such as 2028-06-30 or 2028-06"),
                List.of());
    }

    /** "数字 / digits", "字母 / letters", or the exact set where it is neither. */
    static Bilingual characters(Alphabet alphabet) {
        return switch (alphabet.ranges()) {
            case "0-9" -> new Bilingual("数字", "digits");
            case "A-Z" -> new Bilingual("字母", "letters");
            case "0-9A-Z" -> new Bilingual("数字或字母", "digits or letters");
            default -> excluded(alphabet);
        };
    }

    private static Bilingual excluded(Alphabet alphabet) {
        String out = Alphabet.DIGITS_AND_LETTERS
                .characters()
                .chars()
                .filter(c -> !alphabet.contains((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        return new Bilingual("数字或字母（不含 " + out + "）", "digits or letters (never " + out + ")");
    }

    private static Bilingual name(Field field) {
        return field == Field.PIN ? new Bilingual("密码", "PIN") : new Bilingual("卡号", "card number");
    }
}
