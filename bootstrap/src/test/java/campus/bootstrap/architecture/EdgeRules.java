package campus.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.NullMarked;

import campus.domain.registrar.Reach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What every edge and every package must say: A10, A12 and A13. */
final class EdgeRules {

    private EdgeRules() {}

    /** A10: every controller, or else each of its routes, says who may call it. */
    static ArchRule routesAreSecured(Hexagon hexagon) {
        return classes().that().resideInAPackage(hexagon.root() + "..").and().areAnnotatedWith(Controller.class)
                .should(sayWhoMayCall())
                .as("A10 every route declares its security");
    }

    /** A12: every package is null-marked in its package-info. */
    static ArchRule packagesAreNullMarked(Hexagon hexagon) {
        return classes().that().resideInAPackage(hexagon.root() + "..")
                .should(CoreRules.condition("reside in a package whose package-info is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .as("A12 every package is @NullMarked");
    }

    /** A13: whoever asks a use case for something within a reach says which, as without it everything is in reach. */
    static ArchRule edgesSayTheReach(Hexagon hexagon) {
        return noClasses().that().resideInAPackage(hexagon.web())
                .should()
                .accessTargetWhere(DescribedPredicate.describe("also takes a Reach", EdgeRules::alsoTakesReach))
                .as("A13 the web says within which reach it asks");
    }

    /** Whether there is another method of this name that takes the same and a reach. */
    private static boolean alsoTakesReach(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
            return false;
        }
        List<String> wanted = Stream.concat(called.getRawParameterTypes().stream().map(JavaClass::getName),
                Stream.of(Reach.class.getName())).toList();
        return called.getOwner().getMethods().stream().filter(method -> method.getName().equals(called.getName()))
                .anyMatch(method -> method.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                        .equals(wanted));
    }

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("be @Secured, or have only @Secured routes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isSecured(type)) {
                    return;
                }
                type.getMethods().stream()
                        .filter(EdgeRules::isRoute)
                        .filter(route -> !isSecured(route))
                        .forEach(route -> events.add(
                                SimpleConditionEvent.violated(route, route.getFullName() + " lacks @Secured")));
            }
        };
    }

    /** By itself, or by an annotation that stands for it. */
    private static boolean isSecured(CanBeAnnotated place) {
        return place.isAnnotatedWith(Secured.class) || place.isMetaAnnotatedWith(Secured.class);
    }

    /** What answers errors is a route without an address, which nobody can call. */
    private static boolean isRoute(JavaMethod method) {
        return !method.isAnnotatedWith(Error.class) && (method.isAnnotatedWith(HttpMethodMapping.class)
                || method.isMetaAnnotatedWith(HttpMethodMapping.class));
    }
}
