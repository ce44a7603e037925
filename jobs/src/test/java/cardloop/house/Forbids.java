package cardloop.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.function.Predicate;

/** Complains of every call, field access and method reference of a class that a predicate finds. */
final class Forbids extends ArchCondition<JavaClass> {
    private final Predicate<JavaAccess<?>> forbidden;

    Forbids(String what, Predicate<JavaAccess<?>> forbidden) {
        super("not " + what);
        this.forbidden = forbidden;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .forEach(access -> events.add(RoomRules.violated(type, access.getDescription())));
    }
}
