package campus.bootstrap.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * Every out-port has an abstract {@code <Port>Contract} among the application's tests, which an {@code InMemory...}
 * class passes there, and a class for each database (named {@code ...H2...}, {@code ...MariaDb...}) among the
 * persistence tests.
 */
final class ContractKits {

    private static final List<String> DATABASES = List.of("H2", "MariaDb");
    /** Ports whose adapter stands among the persistence adapters, but asks no database. */
    private static final Set<String> WITHOUT_DATABASE = Set.of("IdGenerator", "SeenKeys");

    private ContractKits() {}

    /**
     * The application's interfaces which the persistence adapter implements; not what they have in common, nor what is
     * nested in one of them and so belongs to its contract.
     */
    static Set<String> outPorts(Hexagon hexagon, JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(hexagon.root() + ".persistence"))
                .flatMap(type -> type.getAllRawInterfaces().stream())
                .filter(port -> port.getPackageName().startsWith(hexagon.root() + ".application"))
                .filter(JavaClass::isTopLevelClass)
                .filter(port -> port.getAllSubclasses().stream().noneMatch(JavaClass::isInterface))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** One line for each missing contract or subclass. */
    static List<String> missing(Collection<String> ports, Path root) {
        var application = TestSources.below(root.resolve("application/src/test/java"));
        var persistence = TestSources.below(root.resolve("adapters-persistence/src/test/java"));
        var missing = new ArrayList<String>();
        for (var port : ports.stream().sorted().toList()) {
            var contract = port + "Contract";
            if (!application.declares(contract)) {
                missing.add(port + ": no " + contract + " in application");
                continue;
            }
            if (noneNamed("InMemory", application.descendantsOf(contract))) {
                missing.add(port + ": no InMemory... test extends " + contract);
            }
            var places = WITHOUT_DATABASE.contains(port) ? List.of("Test") : DATABASES;
            places.stream()
                    .filter(database -> noneNamed(database, persistence.descendantsOf(contract)))
                    .forEach(database -> missing.add(port + ": no ..." + database + "... test extends " + contract));
        }
        return missing;
    }

    private static boolean noneNamed(String part, Set<String> names) {
        return names.stream().noneMatch(name -> name.contains(part));
    }
}
