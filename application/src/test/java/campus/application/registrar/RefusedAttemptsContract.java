package campus.application.registrar;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link RefusedAttempts} does apart from its lists. */
public abstract class RefusedAttemptsContract extends RegistrarContract {
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.000001Z");
    private static final List<String> EVERY_CODE = List.of("section-not-open", "registration-closed",
            "student-on-hold", "already-enrolled", "load-limit", "prerequisites-not-met", "time-conflict",
            "waitlist-full");

    @BeforeEach
    final void addStudents() {
        school().founded().addStudents(1, 2);
        school().add(Sections.aSection(2));
    }

    @Test
    final void keepsWhatALineSaysAndShowsBothItsEnds() {
        RefusedAttempt attempt = new RefusedAttempt(Ids.refusal(1), Ids.student(1), Ids.section(1), EVERY_CODE, NOON,
                new Actor("\u674E".repeat(Actor.MAX_LENGTH)));
        append(attempt);
        List<RefusedAttemptView> wanted = List.of(new RefusedAttemptView(attempt,
                Students.aStudent(1).details().number(), Students.aStudent(1).details().name(),
                Courses.aCourse(1).details().code(), Terms.aTerm(1).details().code(),
                Sections.aSection(1).details().number()));
        assertEquals(wanted, refusals().ofStudent(Ids.student(1), ListRequest.first()).items());
        assertEquals(wanted, refusals().ofSection(Ids.section(1), ListRequest.first()).items());
    }

    @Test
    final void keepsEveryLineOfABatch() {
        append(IntStream.rangeClosed(1, 250).mapToObj(number -> attempt(number, 1, 1))
                .toArray(RefusedAttempt[]::new));
        append();
        assertEquals(250L, refusals().ofStudent(Ids.student(1), new ListRequest(1, List.of(), null, true)).total());
    }

    @Test
    final void takesTheSameAttemptAgain() {
        append(attempt(1, 1, 1), attempt(2, 1, 1));
        assertEquals(List.of(Ids.refusal(1), Ids.refusal(2)),
                refusals().ofStudent(Ids.student(1), ListRequest.first()).items().stream()
                        .map(view -> view.attempt().id()).toList());
    }

    @Test
    final void isRolledBackWithTheTransaction() {
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            refusals().append(List.of(attempt(1, 1, 1)));
            throw new IllegalStateException("fault");
        }));
        assertEquals(List.of(), refusals().ofStudent(Ids.student(1), ListRequest.first()).items());
    }

    @Test
    final void isEmptyForAnUnknownStudentOrSection() {
        append(attempt(1, 1, 1));
        for (int number : List.of(2, 99)) {
            assertEquals(List.of(), refusals().ofStudent(Ids.student(number), ListRequest.first()).items());
            assertEquals(List.of(), refusals().ofSection(Ids.section(number), ListRequest.first()).items());
        }
    }

    @Test
    final void hasNoWayToChangeALine() {
        assertEquals(Set.of("append", "ofStudent", "ofSection"),
                Arrays.stream(RefusedAttempts.class.getDeclaredMethods()).filter(method -> !method.isSynthetic())
                        .map(Method::getName).collect(toSet()));
    }

    private RefusedAttempts refusals() {
        return school().adapters().refusals();
    }

    private void append(RefusedAttempt... attempts) {
        school().run(() -> refusals().append(List.of(attempts)));
    }

    private static RefusedAttempt attempt(int number, int student, int section) {
        return new RefusedAttempt(Ids.refusal(number), Ids.student(student), Ids.section(section),
                List.of("section-full"), NOON, new Actor("registrar"));
    }
}
