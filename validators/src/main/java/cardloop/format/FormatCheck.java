package cardloop.format;

import cardloop.card.BatchNo;
import cardloop.card.CardKey;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.format.Finding.Field;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One check of one typed card against one kind: collects all findings, then gives one verdict. */
final class FormatCheck {
    private static final int LONGEST_PLAIN_FIELD = 64;
    private static final int LONGEST_SHORT_NUMBER = 7;
    private static final Pattern YUAN = Pattern.compile("[¥￥]?\\s*(\\d{1,7}(?:\\.\\d{1,2})?)\\s*元?");
    private static final Pattern DAY = Pattern.compile(
            "(?<y>\\d{4})(?:[-/.年](?<m>\\d{1,2})(?:[-/.月](?<d>\\d{1,2})日?|月)?|(?<mm>\\d{2})(?<dd>\\d{2})?)");
    private static final Pattern BATCH = Pattern.compile("[0-9A-Za-z][0-9A-Za-z ._/-]*");

    private final CardFormat format;
    private final TypedCard typed;
    private final List<Finding> findings = new ArrayList<>();

    FormatCheck(CardFormat format, TypedCard typed) {
        this.format = format;
        this.typed = typed;
    }

    FormatVerdict verdict() {
        format.kind().disabled().ifPresent(why -> findings.add(FindingTexts.kindNotAccepted(typed.kind(), why)));
        CardNumber number =
                new CardNumber(new FieldCheck(Field.NUMBER, findings).check(format.number(), typed.number()));
        CardPin pin = CardPin.of(new FieldCheck(Field.PIN, findings).check(format.pin(), typed.pin()));
        Optional<FaceValue> face = face();
        Optional<Region> region = region(number);
        Optional<BatchNo> batch = batch(number);
        Optional<Expiry> expiry = expiry();
        if (findings.isEmpty() && face.isPresent()) {
            return new FormatVerdict.WellFormedCard(
                    new CardKey(format.kind(), number, pin), face.get(), region, batch, expiry);
        }
        findings.sort(Comparator.comparing(Finding::fault));
        return new FormatVerdict.MalformedCard(findings);
    }

    private Optional<FaceValue> face() {
        String plain = plain(typed.faceValue());
        if (plain.isEmpty()) {
            findings.add(FindingTexts.faceMissing(format.faces()));
            return Optional.empty();
        }
        Optional<FaceValue> face = yuan(plain).filter(format.faces()::accepts);
        if (face.isEmpty()) {
            findings.add(FindingTexts.faceUnknown(typed.faceValue().length(), format.faces()));
        }
        return face;
    }

    private static Optional<FaceValue> yuan(String plain) {
        try {
            if (isShortNumber(plain)) {
                return Optional.of(FaceValue.ofYuan(Long.parseLong(plain)));
            }
            Matcher yuan = YUAN.matcher(plain);
            return yuan.matches() ? Optional.of(FaceValue.parseYuan(yuan.group(1))) : Optional.empty();
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private Optional<Region> region(CardNumber number) {
        String plain = plain(typed.region()).toUpperCase(Locale.ROOT);
        Optional<Region> told = format.regionOf(number);
        if (plain.isEmpty()) {
            if (told.isEmpty() && format.terms().needs().contains("region")) {
                findings.add(FindingTexts.region(0, Optional.empty()));
            }
            return told;
        }
        boolean fits = Region.isAssigned(plain)
                && told.map(region -> region.covers(new Region(plain))).orElse(true);
        if (!fits) {
            findings.add(FindingTexts.region(typed.region().length(), told));
            return Optional.empty();
        }
        return told.or(() -> Optional.of(new Region(plain)));
    }

    private Optional<BatchNo> batch(CardNumber number) {
        String plain = plain(typed.batch());
        if (!plain.isEmpty()
                && plain.length() <= LONGEST_PLAIN_FIELD
                && BATCH.matcher(plain).matches()) {
            return Optional.of(new BatchNo(plain));
        }
        Optional<BatchNo> printed = plain.isEmpty() ? format.batchOf(number) : Optional.empty();
        boolean isNeeded = format.terms().needs().contains("batch")
                && format.origin().batch().isEmpty();
        if (!plain.isEmpty() || (isNeeded && printed.isEmpty())) {
            findings.add(FindingTexts.batch(typed.batch().length()));
        }
        return printed;
    }

    private Optional<Expiry> expiry() {
        String plain = plain(typed.expiresOn());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expiry> expiry =
                Optional.of(DAY.matcher(plain)).filter(Matcher::matches).flatMap(FormatCheck::lastDay);
        if (expiry.isEmpty()) {
            findings.add(FindingTexts.expiry(typed.expiresOn().length()));
        }
        return expiry;
    }

    private static Optional<Expiry> lastDay(Matcher day) {
        try {
            String monthText = Objects.requireNonNullElse(day.group("m"), day.group("mm"));
            String dayText = day.group("d") == null ? day.group("dd") : day.group("d");
            YearMonth month = YearMonth.of(Integer.parseInt(day.group("y")), Integer.parseInt(monthText));
            return Optional.of(
                    new Expiry(dayText == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(dayText))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What most face values are, spared the patterns. */
    private static boolean isShortNumber(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) < '0' || field.charAt(i) > '9') {
                return false;
            }
        }
        return !field.isEmpty() && field.length() <= LONGEST_SHORT_NUMBER;
    }

    /** Short plain fields as people type them; anything longer than one can be comes back as it is, and fits nothing. */
    private static String plain(String field) {
        if (field.isBlank() || isShortNumber(field)) {
            return field.strip();
        }
        if (field.length() > LONGEST_PLAIN_FIELD) {
            return field;
        }
        return isPrintableAscii(field)
                ? field.strip()
                : Normalizer.normalize(field, Normalizer.Form.NFKC)
                        .replaceAll("\\p{Cf}", "")
                        .strip();
    }

    /** Then there is nothing to compose and no mark to drop. */
    private static boolean isPrintableAscii(String field) {
        for (int at = 0; at < field.length(); at++) {
            if (field.charAt(at) < ' ' || field.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }
}
