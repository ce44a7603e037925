package cardloop.health;

/** Tells how the lanes do. */
@FunctionalInterface
public interface HealthBook {
    HouseHealth now();
}
