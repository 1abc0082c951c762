package campus.bootstrap.architecture;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every rule holds for the program, and every rule notices a violation that was planted for it. */
class ArchitectureTest {

    private static final Map<String, String> PACKAGE_OF_MODULE = Map.of(
            "domain", "domain",
            "application", "application",
            "adapters-persistence", "persistence",
            "adapters-web", "web",
            "bootstrap", "bootstrap");

    @ParameterizedTest
    @EnumSource
    void holdsForTheProgram(Rule rule) {
        rule.on(Hexagon.ofProduction()).check(Classes.production());
    }

    @ParameterizedTest
    @EnumSource
    void noticesThePlantedViolations(Rule rule) {
        var hexagon = new Hexagon("campus.planted." + rule.name().toLowerCase(Locale.ROOT));
        EvaluationResult result = rule.on(hexagon).evaluate(Classes.planted(hexagon));
        var report = String.join("\n", result.getFailureReport().getDetails());
        for (var violation : rule.planted()) {
            assertTrue(report.contains(violation), () -> rule + " does not notice " + violation + " in:\n" + report);
        }
        assertFalse(report.contains("Innocent"), () -> rule + " accuses the innocent:\n" + report);
    }

    @Test
    void keepsEachModuleInItsOwnPackage() {
        for (var module : Classes.MODULES) {
            var second = Classes.productionOf(module).stream()
                    .map(type -> type.getPackageName().split("\\.")[1])
                    .collect(Collectors.toSet());
            assertEquals(Set.of(PACKAGE_OF_MODULE.get(module)), second, module);
        }
    }
}
