package campus.bootstrap.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may know whom: A1 to A5 and A11. */
final class LayerRules {

    private static final String JAVA = "java..";
    private static final String JSPECIFY = "org.jspecify..";

    private LayerRules() {}

    /** A1: a context's model knows Java, JSpecify, itself and the shared model; nothing stands outside a context. */
    static ArchRule domainKnowsOnlyItself(Hexagon hexagon) {
        var known = Hexagon.contextsAndShared().stream().map(hexagon::domain).toArray(String[]::new);
        var rule = CompositeArchRule.of(classes().that().resideInAPackage(hexagon.domain())
                .should().resideInAnyPackage(known));
        for (var context : Hexagon.contextsAndShared()) {
            rule = rule.and(classes().that().resideInAPackage(hexagon.domain(context))
                    .should().onlyDependOnClassesThat()
                    .resideInAnyPackage(JAVA, JSPECIFY, hexagon.domain(context), hexagon.domain(Hexagon.SHARED))
                    .allowEmptyShould(true));
        }
        return rule.as("A1 a domain context only knows java, jspecify, itself and shared");
    }

    /** A2: a context's use cases know Java, JSpecify, the model, themselves and the shared part. */
    static ArchRule applicationKnowsOnlyTheDomain(Hexagon hexagon) {
        var known = Hexagon.contextsAndShared().stream().map(hexagon::application).toArray(String[]::new);
        var rule = CompositeArchRule.of(classes().that().resideInAPackage(hexagon.application())
                .should().resideInAnyPackage(known));
        for (var context : Hexagon.contextsAndShared()) {
            rule = rule.and(classes().that().resideInAPackage(hexagon.application(context))
                    .should().onlyDependOnClassesThat()
                    .resideInAnyPackage(JAVA, JSPECIFY, hexagon.domain(), hexagon.application(context),
                            hexagon.application(Hexagon.SHARED))
                    .allowEmptyShould(true));
        }
        return rule.as("A2 an application context only knows java, jspecify, the domain, itself and shared");
    }

    /** A3: an adapter knows neither another adapter nor the bootstrap. */
    static ArchRule adaptersDoNotMeet(Hexagon hexagon) {
        return CompositeArchRule.of(List.of(
                noClasses().that().resideInAPackage(hexagon.persistence())
                        .should().dependOnClassesThat().resideInAnyPackage(hexagon.web(), hexagon.bootstrap()),
                noClasses().that().resideInAPackage(hexagon.web())
                        .should().dependOnClassesThat().resideInAnyPackage(hexagon.persistence(), hexagon.bootstrap())))
                .as("A3 adapters know neither each other nor the bootstrap");
    }

    /** A4: adapters and ports see interfaces, never the services behind them. */
    static ArchRule nobodySeesServices(Hexagon hexagon) {
        return CompositeArchRule.of(List.of(
                noClasses().that().resideInAnyPackage(hexagon.persistence(), hexagon.web(), hexagon.bootstrap())
                        .should().dependOnClassesThat(Predicates.services(hexagon)),
                noClasses().that().resideInAPackage(hexagon.application()).and().areInterfaces()
                        .should().dependOnClassesThat(Predicates.services(hexagon))))
                .as("A4 adapters and ports do not see services");
    }

    /** A5: contexts are independent slices through domain and application; all packages are free of cycles. */
    static ArchRule contextsAreIndependent(Hexagon hexagon) {
        return CompositeArchRule.of(List.of(
                slices().assignedFrom(new CoreContexts(hexagon)).should().notDependOnEachOther(),
                noClasses().that().resideInAPackage(hexagon.application(Hexagon.SHARED))
                        .should().dependOnClassesThat(Predicates.coreContexts(hexagon)).allowEmptyShould(true),
                slices().matching(hexagon.root() + ".(*).(*)..").should().beFreeOfCycles()))
                .as("A5 contexts are independent and free of cycles");
    }

    /** A11: frameworks stay in the adapters and the bootstrap. */
    static ArchRule coreKnowsNoFramework(Hexagon hexagon) {
        return noClasses().that().resideInAnyPackage(hexagon.domain(), hexagon.application())
                .should().dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "jakarta..", "javax..", "org.slf4j..", "com.fasterxml..",
                        "reactor..")
                .as("A11 no framework in the core");
    }

    private record CoreContexts(Hexagon hexagon) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Hexagon.CONTEXTS.stream()
                    .filter(context -> type.getPackageName().startsWith(hexagon.root() + ".domain." + context)
                            || type.getPackageName().startsWith(hexagon.root() + ".application." + context))
                    .findFirst()
                    .map(SliceIdentifier::of)
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "contexts of " + hexagon.root();
        }
    }
}
