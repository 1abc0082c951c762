package campus.bootstrap.architecture;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** What the core may look like: A6 to A9. */
final class CoreRules {

    private static final Set<String> HARMLESS_IN_SYSTEM = Set.of("arraycopy", "identityHashCode", "lineSeparator");
    private static final String BANNED_NAMES = ".*(Impl|Mapper|Assembler|Helper|Util|Utils|Manager)";

    private CoreRules() {}

    /** A6: time, randomness and threads come from outside. */
    static ArchRule coreIsDeterministic(Hexagon hexagon) {
        return noClasses().that().resideInAnyPackage(hexagon.domain(), hexagon.application())
                .should().accessTargetWhere(new Nondeterministic())
                .as("A6 no clock, randomness, System or threads in the core");
    }

    /** A7: the model is made of records, enums, interfaces, sealed and final classes, without setters and floats. */
    static ArchRule domainIsImmutableByShape(Hexagon hexagon) {
        return CompositeArchRule.of(List.of(
                classes().that().resideInAPackage(hexagon.domain()).should(beClosed()),
                noMethods().that().areDeclaredInClassesThat().resideInAPackage(hexagon.domain())
                        .should().haveNameMatching("set[A-Z].*"),
                fields().that().areDeclaredInClassesThat().resideInAPackage(hexagon.domain())
                        .should(notBeOfType(Set.of("float", "double", "java.lang.Float", "java.lang.Double")))))
                .as("A7 domain types are closed, without setters and floating point");
    }

    /** A8: services are hidden and final; commands are records, outcomes sealed. */
    static ArchRule servicesAreHidden(Hexagon hexagon) {
        return CompositeArchRule.of(List.of(
                classes().that(Predicates.services(hexagon))
                        .should().bePackagePrivate().andShould().haveModifier(JavaModifier.FINAL),
                classes().that().resideInAPackage(hexagon.application()).and().haveSimpleName("Command")
                        .should().beRecords().allowEmptyShould(true),
                classes().that().resideInAPackage(hexagon.application()).and().haveSimpleName("Outcome")
                        .should(beClosedOutcome()).allowEmptyShould(true)))
                .as("A8 services are package-private and final, commands are records, outcomes are closed");
    }

    /** A9: names which say nothing. */
    static ArchRule namesSaySomething(Hexagon hexagon) {
        return noClasses().that().resideInAPackage(hexagon.root() + "..")
                .should().haveSimpleName("Util").orShould().haveNameMatching(BANNED_NAMES)
                .as("A9 no Impl, Mapper, Assembler, Helper, Util, Manager");
    }

    private static ArchCondition<JavaClass> beClosed() {
        return condition("be a record, an enum, an interface, sealed or final", type -> type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isAnonymousClass()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> beClosedOutcome() {
        return condition("be sealed, a record or an enum",
                type -> type.isRecord() || type.isEnum() || type.reflect().isSealed());
    }

    private static ArchCondition<JavaField> notBeOfType(Set<String> banned) {
        return new ArchCondition<>("not be of type " + banned) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var type = field.getRawType().getBaseComponentType().getName();
                if (banned.contains(type)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is of type " + type));
                }
            }
        };
    }

    static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " should " + description));
                }
            }
        };
    }

    /** Calls and method references alike; {@code LocalDate.now(clock)} with a clock passed in is fine. */
    private static final class Nondeterministic extends DescribedPredicate<JavaAccess<?>> {

        private static final List<Class<?>> BANNED_OWNERS = List.of(
                Random.class, SplittableRandom.class, ThreadLocalRandom.class, Thread.class, Executors.class,
                ExecutorService.class);

        Nondeterministic() {
            super("the target reads a clock, makes a random value, or touches System or a thread");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            var target = access.getTarget();
            var owner = target.getOwner();
            var name = target.getName();
            return isClock(owner, target)
                    || BANNED_OWNERS.stream().anyMatch(owner::isAssignableTo)
                    || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                    || owner.isEquivalentTo(Math.class) && name.equals("random")
                    || owner.isEquivalentTo(System.class) && !HARMLESS_IN_SYSTEM.contains(name)
                    || name.endsWith("Async") && owner.getPackageName().startsWith("java.util.concurrent");
        }

        private static boolean isClock(JavaClass owner, AccessTarget target) {
            if (!owner.getPackageName().startsWith("java.time")) {
                return owner.isEquivalentTo(Date.class);
            }
            return switch (target.getName()) {
                case "now" -> target instanceof CodeUnitAccessTarget code
                        && code.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
                case "systemUTC", "systemDefaultZone", "system", "systemDefault" -> true;
                default -> false;
            };
        }
    }
}
