package cardloop.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Every package below a root is a slice. Wiring is left out: a room's configuration makes the parts of the rooms within
 * it, which in turn know the room's interfaces.
 */
record PackagesWithoutWiring(String root) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        boolean wires = House.outermost(type).getSimpleName().matches(".*(Configuration|Application)");
        return type.getPackageName().startsWith(root + ".") && !wires
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "packages below " + root + ", wiring left out,";
    }
}
