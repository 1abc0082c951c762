package campus.bootstrap.architecture;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import campus.bootstrap.Main;

/** Reads compiled classes and finds the source tree. */
final class Classes {

    static final List<
            String> MODULES = List.of("domain", "application", "adapters-persistence", "adapters-web", "bootstrap");
    private static JavaClasses production;

    private Classes() {}

    /** The folder with README.md and the modules. */
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve(".mvn"))) {
            here = here.getParent();
        }
        return here;
    }

    /** The main classes of all modules, without what annotation processors and templates generate. */
    static synchronized JavaClasses production() {
        if (production == null) {
            production = importer().importPaths(MODULES.stream().map(Classes::ofModule).toList());
        }
        return production;
    }

    static JavaClasses productionOf(String module) {
        return importer().importPaths(ofModule(module));
    }

    /** Classes which break one rule on purpose. */
    static JavaClasses planted(Hexagon hexagon) {
        return importer().importPackages(hexagon.root());
    }

    private static ClassFileImporter importer() {
        return new ClassFileImporter().withImportOption(location -> !location.contains("/$")
                && !location.contains("/gg/jte/"));
    }

    private static Path ofModule(String module) {
        return root().resolve(module).resolve(root().resolve("bootstrap").relativize(output()));
    }

    /** Where Maven put the classes of bootstrap: target/classes, or another folder in a quick build. */
    private static Path output() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
