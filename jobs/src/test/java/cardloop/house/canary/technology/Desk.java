package cardloop.house.canary.technology;

import java.util.List;
import org.springframework.stereotype.Service;

/** Breaks a rule: Spring without saying so, from a type within. */
public record Desk(List<String> names) {
    /** Its outermost type gives it its name. */
    @Service
    public static final class Drawer {}
}
