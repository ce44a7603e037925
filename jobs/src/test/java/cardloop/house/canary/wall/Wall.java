package cardloop.house.canary.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Breaks a rule in each method. */
public final class Wall {
    private Wall() {}

    public static Instant now() {
        return Instant.now();
    }

    public static Supplier<Instant> later() {
        return Instant::now;
    }

    public static LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static Random dice() {
        return new Random();
    }

    public static int roll() {
        return ThreadLocalRandom.current().nextInt();
    }

    public static double chance() {
        return Math.random();
    }
}
