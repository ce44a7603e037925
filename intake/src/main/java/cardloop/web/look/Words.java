package cardloop.web.look;

import cardloop.calendar.BusinessDay;
import cardloop.card.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts, times and amounts in the reader's language; pages know it as {@code @words}. */
public final class Words {
    private static final int HOURS_SHOWN_AS_SUCH = 48;
    private static final double HOURS_A_DAY = 24;
    private static final int FEN_DIGITS = 2;

    private final Clock clock;

    public Words(Clock clock) {
        this.clock = clock;
    }

    public String say(Bilingual text, Locale locale) {
        return isEnglish(locale) ? text.en() : text.zh();
    }

    /** Day and time in Shanghai, without the year while it is the present one. */
    public String at(OffsetDateTime time, Locale locale) {
        return at(time.toInstant(), locale);
    }

    public String at(Instant time, Locale locale) {
        ZonedDateTime there = time.atZone(BusinessDay.ZONE);
        boolean thisYear = there.getYear()
                == ZonedDateTime.now(clock.withZone(BusinessDay.ZONE)).getYear();
        if (isEnglish(locale)) {
            return DateTimeFormatter.ofPattern(thisYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm", Locale.ENGLISH)
                    .format(there);
        }
        return DateTimeFormatter.ofPattern(thisYear ? "M月d日 HH:mm" : "yyyy年M月d日 HH:mm", Locale.CHINA)
                .format(there);
    }

    /** How long until a deadline, in its largest fitting unit: 还剩 3 小时. */
    public String left(OffsetDateTime deadline, Locale locale) {
        Duration span = Duration.between(clock.instant(), deadline.toInstant());
        if (span.isNegative()) {
            return isEnglish(locale) ? "overdue" : "已到期";
        }
        return isEnglish(locale) ? amount(span, true) + " left" : "还剩 " + amount(span, false);
    }

    /** How long ago: 3 小时前. */
    public String ago(OffsetDateTime time, Locale locale) {
        return ago(time.toInstant(), locale);
    }

    public String ago(Instant time, Locale locale) {
        Duration span = Duration.between(time, clock.instant());
        if (span.toMinutes() < 1) {
            return isEnglish(locale) ? "just now" : "刚刚";
        }
        return isEnglish(locale) ? amount(span, true) + " ago" : amount(span, false) + "前";
    }

    /** Yuan with its sign and two places: ¥1,095.50; a minus stands before the sign. */
    public String yuan(String amount) {
        BigDecimal value = new BigDecimal(amount);
        return (value.signum() < 0 ? "−" : "") + "¥" + String.format(Locale.ROOT, "%,.2f", value.abs());
    }

    public String fen(long fen) {
        return yuan(BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString());
    }

    /** An amount as one types it: 1095.50. */
    public String plain(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }

    /** A face value as people say it: 100, or 95.5. */
    public String brief(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A rate in hundredths of a percent: 95.5%. */
    public String rate(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A share of one as people say it, with one place at most: 0.051 is 5.1%. */
    public String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** A code in groups of four, five or three, as evenly as its length allows, so that it can be compared with a card. */
    public String groups(String code) {
        int length = code.length();
        int size = length % 4 == 0 ? 4 : length % 5 == 0 ? 5 : length % 3 == 0 ? 3 : 4;
        StringBuilder grouped = new StringBuilder();
        for (int at = 0; at < length; at++) {
            boolean leavesOne = at + 1 == length;
            if (at > 0 && at % size == 0 && !leavesOne) {
                grouped.append(' ');
            }
            grouped.append(code.charAt(at));
        }
        return grouped.toString();
    }

    public boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static String amount(Duration span, boolean english) {
        if (span.toHours() >= HOURS_SHOWN_AS_SUCH) {
            return Math.round(span.toHours() / HOURS_A_DAY) + (english ? " days" : " 天");
        }
        if (span.toHours() >= 1) {
            return span.toHours() + (english ? " h" : " 小时");
        }
        return Math.max(1, span.toMinutes()) + (english ? " min" : " 分钟");
    }
}
