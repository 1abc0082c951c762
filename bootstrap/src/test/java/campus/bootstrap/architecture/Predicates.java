package campus.bootstrap.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

/** Groups of classes which several rules name. */
final class Predicates {

    private Predicates() {}

    /** The implementations of use cases. */
    static DescribedPredicate<JavaClass> services(Hexagon hexagon) {
        return resideInAPackage(hexagon.application())
                .and(simpleNameEndingWith("Service"))
                .and(DescribedPredicate.not(INTERFACES))
                .as("services");
    }

    /** Model and use cases of all contexts, without the shared part. */
    static DescribedPredicate<JavaClass> coreContexts(Hexagon hexagon) {
        return resideInAnyPackage(Hexagon.CONTEXTS.stream()
                .flatMap(context -> Stream.of(hexagon.domain(context), hexagon.application(context)))
                .toArray(String[]::new)).as("classes of a context");
    }
}
