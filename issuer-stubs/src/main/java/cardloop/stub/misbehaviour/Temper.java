package cardloop.stub.misbehaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;

/** One issuer's mood: its conduct, its dice, its own idea of the time. Not safe for threads. */
public final class Temper {
    private static final int SHORTEST_HOLD_MILLIS = 2_000;

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String issuer;
    private Conduct conduct = Conduct.good();
    private Random dice = new Random(1);
    private long questionsAtDesk;

    public Temper(String issuer) {
        this.issuer = issuer;
    }

    public void follow(Misbehaviour misbehaviour) {
        conduct = misbehaviour.of(issuer);
        dice = new Random(misbehaviour.seed() * 31 + issuer.hashCode());
        questionsAtDesk = 0;
    }

    public Conduct conduct() {
        return conduct;
    }

    public Damage rollDamage() {
        double roll = dice.nextDouble();
        for (Damage damage : Damage.values()) {
            roll -= conduct.rates().of(damage);
            if (roll < 0) {
                return damage;
            }
        }
        return Damage.NONE;
    }

    public boolean rollPending() {
        return happens(conduct.rates().pending());
    }

    public boolean rollBusy() {
        return happens(conduct.rates().busy());
    }

    public boolean rollUnknown() {
        return happens(conduct.rates().unknown());
    }

    public boolean rollNoticeLost() {
        return happens(conduct.notifying().lost());
    }

    public boolean rollNoticeDoubled() {
        return happens(conduct.notifying().doubled());
    }

    /** How long a notice is held back beyond its time. */
    public int drawNoticeDelayMillis() {
        boolean overtaken = happens(conduct.notifying().reordered());
        int held = overtaken ? SHORTEST_HOLD_MILLIS + dice.nextInt(SHORTEST_HOLD_MILLIS) : 0;
        return conduct.notifying().delayMillis() + held;
    }

    private boolean happens(double rate) {
        return rate > 0 && dice.nextDouble() < rate;
    }

    public int drawLatencyMillis() {
        return conduct.latency().draw(dice);
    }

    /** Counts a question at the desk and says whether it meets a captcha. */
    public boolean rollCaptcha() {
        questionsAtDesk++;
        return conduct.captchaEvery() > 0 && questionsAtDesk % conduct.captchaEvery() == 0;
    }

    public boolean allows(String clientIp) {
        return conduct.allowedIps().isEmpty() || conduct.allowedIps().contains(clientIp);
    }

    /** Our time as this issuer's clock shows it. */
    public Instant issuerTime(Instant now) {
        return now.plusMillis(conduct.clockSkewMillis());
    }

    public LocalDate today(Instant now) {
        return local(now).toLocalDate();
    }

    public boolean closed(String kind, Instant now) {
        return conduct.maintenance().stream()
                .anyMatch(w -> w.closes(kind, local(now).toLocalTime()));
    }

    private LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(issuerTime(now), ZONE);
    }
}
