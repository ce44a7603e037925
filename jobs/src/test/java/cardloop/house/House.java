package cardloop.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the rules look at: the production classes of every module, the canaries, and the repository's root. */
final class House {
    static final String PACKAGE = "cardloop";

    private House() {}

    /** Every production class of the four modules, whether Maven offers them as folders or as jars. */
    static JavaClasses production() {
        return Classes.PRODUCTION;
    }

    /** The few classes that break one rule on purpose. */
    static JavaClasses canary(String name) {
        return new ClassFileImporter()
                .importPath(repository()
                        .resolve("jobs/target/test-classes")
                        .resolve(canaryPackage(name).replace('.', '/')));
    }

    static String canaryPackage(String name) {
        return PACKAGE + ".house.canary." + name;
    }

    /** The folder that holds the four modules, found upwards from where the test runs. */
    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("issuer-stubs")) || !Files.isDirectory(folder.resolve("validators"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one holds the modules");
            }
        }
        return folder;
    }

    /** The top-level type a class is written in. */
    static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }

    /** Read once: importing a thousand classes takes seconds. */
    private static final class Classes {
        static final JavaClasses PRODUCTION = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(Classes::isNoTestJar)
                .importPackages(PACKAGE);

        private static boolean isNoTestJar(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
