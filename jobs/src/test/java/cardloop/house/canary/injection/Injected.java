package cardloop.house.canary.injection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Breaks a rule: takes what it needs through its fields. */
public class Injected {
    @Autowired
    Runnable work;

    @Value("${name}")
    String name;
}
