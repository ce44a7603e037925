package cardloop.stub.misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MisbehaviourTest {
    private static List<Damage> rolls(long seed) {
        Temper temper = new Temper("cmcc");
        Rates half = new Rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0, 0, 0);
        temper.follow(Misbehaviour.none().seeded(seed).with("cmcc", Conduct.rated(half)));
        List<Damage> rolls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rolls.add(temper.rollDamage());
        }
        return rolls;
    }

    @Test
    void theSameSeedRollsTheSameDamages() {
        assertThat(rolls(7)).isEqualTo(rolls(7)).isNotEqualTo(rolls(8));
    }

    @Test
    void everyDamageComesAboutAsOftenAsItsRate() {
        for (Damage damage : Damage.values()) {
            long times = rolls(7).stream().filter(d -> d == damage).count();
            assertThat(times).isBetween(damage == Damage.NONE ? 230L : 60L, damage == Damage.NONE ? 370L : 140L);
        }
    }

    @Test
    void aLatencyIsFixedOrSpreadAroundItsMedian() {
        Random dice = new Random(1);
        assertThat(Latency.fixed(20).draw(dice)).isEqualTo(20);
        Latency spread = new Latency(20, 0.4);
        long below = dice.ints(1_000).filter(i -> spread.draw(dice) < 20).count();
        assertThat(below).isBetween(430L, 570L);
    }

    @Test
    void everySettingIsRead() {
        Misbehaviour read = Misbehaviour.parse(
                "{\"seed\":7,\"jd\":{\"latencyMs\":{\"median\":20,\"sigma\":0.4},\"rates\":{\"drip\":0.5,\"busy\":0.1},"
                        + "\"maintenance\":[{\"from\":\"23:50\",\"to\":\"00:10\",\"kinds\":[\"JD_E\"]}],\"captchaEvery\":3,"
                        + "\"clockSkewMs\":-250,\"dripMs\":100,\"limit\":{\"requests\":5,\"windowSeconds\":10},"
                        + "\"allowedIps\":[\"127.0.0.11\"],\"notify\":{\"lost\":0.1,\"doubled\":0.2,\"delayMs\":30,"
                        + "\"reordered\":0.4}}}");
        Conduct jd = read.of("jd");
        assertThat(read.seed()).isEqualTo(7);
        assertThat(jd.latency()).isEqualTo(new Latency(20, 0.4));
        assertThat(jd.rates().drip()).isEqualTo(0.5);
        assertThat(jd.rates().busy()).isEqualTo(0.1);
        assertThat(jd.maintenance()).hasSize(1);
        assertThat(jd.captchaEvery()).isEqualTo(3);
        assertThat(jd.clockSkewMillis()).isEqualTo(-250);
        assertThat(jd.dripMillis()).isEqualTo(100);
        assertThat(jd.limit().orElseThrow().requests()).isEqualTo(5);
        assertThat(jd.notifying()).isEqualTo(new Notifying(0.1, 0.2, 30, 0.4));
        assertThat(jd.allowedIps()).containsExactly("127.0.0.11");
        assertThat(read.of("cmcc")).isEqualTo(Conduct.good());
    }

    @Test
    void anUnknownKeyIsNamedByItsPath() {
        assertThatExceptionOfType(BadMisbehaviourException.class)
                .isThrownBy(() -> Misbehaviour.parse(
                        "{\"jd\":{\"maintenance\":[{\"from\":\"00:00\",\"to\":\"00:10\",\"x\":1}]}}"))
                .withMessage("jd.maintenance[0].x: unknown key");
    }
}
