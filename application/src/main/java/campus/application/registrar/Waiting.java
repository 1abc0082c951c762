package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Offering;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.Verdict;

/** One who waits for a seat, with the lines of the history since then. */
record Waiting(Enrollment enrollment, List<EnrollmentChange> lines) {

    /** Who waits for a section, the longest waiting first. */
    static List<Waiting> in(SectionId section, RegistrationDesk desk) {
        Map<EnrollmentId, List<EnrollmentChange>> lines = desk.history().ofWaiting(section);
        return desk.enrollments().waitlist(section).stream()
                .map(enrollment -> new Waiting(enrollment, lines.getOrDefault(enrollment.id(), List.of()))).toList();
    }

    /** The rules that a registrar has overridden since the student waits, by their codes: they stay overridden. */
    Set<String> overrides() {
        return lines.stream().flatMap(line -> line.overridden().stream()).collect(Collectors.toSet());
    }

    boolean isTold(Remark why) {
        return !lines.isEmpty() && why.equals(lines.getLast().why());
    }

    /** What the rules say of a seat in the section as it is offered; {@code record} is all that the student has. */
    Verdict judge(Student student, AcademicRecord record, Offering offering, RegistrationDesk desk) {
        return RegistrationRule.judge(desk.facts(student, offering, record.without(enrollment.id()), false),
                overrides());
    }
}
