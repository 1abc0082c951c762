package campus.bootstrap.architecture;

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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** What every edge and every package must say: A10 and A12. */
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
