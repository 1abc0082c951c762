package campus.application.registrar;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.SampleTexts;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Sections;
import campus.domain.shared.Actor;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link EnrollmentHistory} does. */
public abstract class EnrollmentHistoryContract extends RegistrarContract {
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.000001Z");

    @BeforeEach
    final void addEnrollments() {
        school().founded().addStudents(1, 2);
        school().add(Enrollments.anEnrollment(1));
        school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
    }

    @Test
    void tellsTheLinesOfOneEnrollmentOldestFirst() {
        EnrollmentChange later = append(1, 1, NOON.plusSeconds(2), null);
        EnrollmentChange first = append(2, 1, NOON, null);
        append(3, 2, NOON, null);
        EnrollmentChange between = append(4, 1, NOON.plusNanos(1_000), null);
        assertEquals(List.of(first, between, later), lines());
    }

    @Test
    void tellsLinesOfTheSameMomentInTheOrderOfTheirIdentities() {
        EnrollmentChange second = append(2, 1, NOON, null);
        EnrollmentChange first = append(1, 1, NOON, null);
        assertEquals(List.of(first, second), lines());
    }

    @Test
    void keepsWhatALineSays() {
        Enrollment active = Enrollments.anEnrollment(1).build();
        Actor actor = new Actor("\u674E".repeat(Actor.MAX_LENGTH));
        Remark why = new Remark(SampleTexts.NAME);
        List<EnrollmentChange> wanted = List.of(
                EnrollmentChange.first(Ids.change(1), active, NOON, actor, null),
                EnrollmentChange.first(Ids.change(2), Enrollments.anEnrollment(1).completed("0").build(), NOON, actor,
                        new Remark("\uD83D\uDE00".repeat(Remark.MAX_LENGTH / 2))),
                EnrollmentChange.between(Ids.change(3), active, Enrollments.anEnrollment(1).completed("3.67").build(),
                        NOON, actor, why),
                EnrollmentChange.between(Ids.change(4), Enrollments.anEnrollment(1).completed("3.67").build(),
                        Enrollments.anEnrollment(1).completed("4.00").build(), NOON, actor, why)
                        .overriding(new LinkedHashSet<>(RegistrationRule.overridableCodes())),
                EnrollmentChange.first(Ids.change(5), active, NOON, actor, why).overriding(Set.of("time-conflict")));
        wanted.forEach(change -> school().run(() -> history().append(change)));
        assertEquals(wanted, lines());
        assertEquals(RegistrationRule.overridableCodes(), List.copyOf(lines().get(3).overridden()));
    }

    @Test
    void keepsEveryPairOfStatuses() {
        int number = 0;
        for (EnrollmentStatus from : EnrollmentStatus.values()) {
            for (EnrollmentStatus to : EnrollmentStatus.values()) {
                EnrollmentChange change = EnrollmentChange.between(Ids.change(++number),
                        Enrollments.anEnrollment(1).status(from).build(),
                        Enrollments.anEnrollment(1).status(to).build(), NOON, new Actor("registrar"), null);
                school().run(() -> history().append(change));
                assertEquals(change, lines().getLast());
            }
        }
    }

    @Test
    void keepsEveryLineOfABatch() {
        List<EnrollmentChange> wanted = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> change(n, 1, NOON, null).overriding(n % 2 == 0 ? Set.of() : Set.of("load-limit")))
                .toList();
        school().run(() -> history().appendAll(wanted));
        assertEquals(wanted, lines());
        school().run(() -> history().appendAll(List.of()));
        assertEquals(wanted, lines());
    }

    @Test
    void tellsTheLinesOfThoseWhoWaitSinceTheyDo() {
        school().add(Sections.aSection(2));
        school().add(Enrollments.anEnrollment(3).section(Ids.section(2)).waitlisted(NOON));
        school().add(Enrollments.anEnrollment(4).section(Ids.section(2)).student(Ids.student(2)).waitlisted(NOON));
        EnrollmentChange later = change(3, 3, NOON.plusSeconds(1), null).overriding(Set.of("prerequisites-not-met"));
        EnrollmentChange first = change(4, 3, NOON, null).overriding(Set.of("load-limit", "time-conflict"));
        EnrollmentChange other = change(5, 4, NOON, null);
        school().run(() -> history().appendAll(List.of(
                change(1, 1, NOON, null).overriding(Set.of("student-on-hold")),
                change(2, 3, NOON.minusNanos(1_000), null).overriding(Set.of("registration-closed")), later, first,
                other)));
        assertEquals(Map.of(Ids.enrollment(3), List.of(first, later), Ids.enrollment(4), List.of(other)),
                history().ofWaiting(Ids.section(2)));
        assertEquals(Map.of(), history().ofWaiting(Ids.section(1)));
        assertEquals(Map.of(), history().ofWaiting(Ids.section(99)));
    }

    @Test
    void isRolledBackWithTheTransaction() {
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            history().append(change(1, 1, NOON, null));
            throw new IllegalStateException("fault");
        }));
        assertEquals(List.of(), lines());
    }

    @Test
    void isEmptyForAnUnknownEnrollment() {
        assertEquals(List.of(), history().of(Ids.enrollment(99)));
    }

    @Test
    void hasNoWayToChangeALine() {
        assertEquals(Set.of("append", "appendAll", "of", "ofWaiting"),
                Arrays.stream(EnrollmentHistory.class.getDeclaredMethods()).filter(method -> !method.isSynthetic())
                        .map(Method::getName).collect(toSet()));
    }

    private EnrollmentHistory history() {
        return school().adapters().history();
    }

    private List<EnrollmentChange> lines() {
        return history().of(Ids.enrollment(1));
    }

    private EnrollmentChange append(int number, int enrollment, Instant at, @Nullable Remark why) {
        EnrollmentChange change = change(number, enrollment, at, why);
        school().run(() -> history().append(change));
        return change;
    }

    private static EnrollmentChange change(int number, int enrollment, Instant at, @Nullable Remark why) {
        return EnrollmentChange.first(Ids.change(number), Enrollments.anEnrollment(enrollment).build(), at,
                new Actor("registrar"), why);
    }
}
