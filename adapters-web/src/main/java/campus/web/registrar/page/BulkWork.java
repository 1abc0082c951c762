package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.ManageSections;
import campus.application.registrar.ManageStudents;
import campus.application.registrar.ManageTerms;
import campus.application.registrar.RecordOutcome;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.StudentQueries;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.TermId;
import campus.domain.shared.Actor;
import campus.web.registrar.ReasonText;
import campus.web.registrar.Records;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Texts;

/** Does with one record what is to be done with several, each by the rules for a single one. */
@Singleton
final class BulkWork {

    private static final Texts TEXTS = Texts.english();

    private final ChangeEnrollmentStatus change;
    private final ManageDepartments departments;
    private final ManageCourses courses;
    private final ManageTerms terms;
    private final ManageSections sections;
    private final SectionQueries offered;
    private final ManageStudents students;
    private final StudentQueries admitted;

    BulkWork(ChangeEnrollmentStatus change, ManageDepartments departments, ManageCourses courses, ManageTerms terms,
            ManageSections sections, SectionQueries offered, ManageStudents students, StudentQueries admitted) {
        this.change = change;
        this.departments = departments;
        this.courses = courses;
        this.terms = terms;
        this.sections = sections;
        this.offered = offered;
        this.students = students;
        this.admitted = admitted;
    }

    /** Does it, unless somebody changed the record meanwhile; the sentences say why not, none when it is done. */
    List<String> refusals(BulkAction action, RecordList list, BulkRow row, @Nullable Remark why, Actor by) {
        return switch (action) {
            case DROP -> move(row, EnrollmentStatus.DROPPED, why, by);
            case PROMOTE -> move(row, EnrollmentStatus.ACTIVE, null, by);
            case OPEN -> set(row, SectionStatus.OPEN, by);
            case CLOSE -> set(row, SectionStatus.CLOSED, by);
            case CANCEL -> set(row, SectionStatus.CANCELLED, by);
            case HOLD, RELEASE -> hold(row, why, by);
            case DELETE -> told(delete(list, row, by), list.what(), row.id());
            case ENROLL -> throw new IllegalArgumentException("students are enrolled together");
        };
    }

    private List<String> move(BulkRow row, EnrollmentStatus next, @Nullable Remark why, Actor by) {
        var command = new ChangeEnrollmentStatus.Command(new EnrollmentId(row.id()), next, null, why, row.version(),
                by);
        return switch (change.change(command, Reach.everything())) {
            case ChangeEnrollmentStatus.Outcome.Changed changed -> List.of();
            case ChangeEnrollmentStatus.Outcome.UnknownEnrollment unknown -> gone();
            case ChangeEnrollmentStatus.Outcome.Stale stale -> stale();
            case ChangeEnrollmentStatus.Outcome.Refused(var reasons) -> reasons.stream().map(ReasonText::of).toList();
        };
    }

    private List<String> set(BulkRow row, SectionStatus status, Actor by) {
        return offered.find(new SectionId(row.id())).map(view -> set(view.section(), row, status, by))
                .orElseGet(BulkWork::gone);
    }

    private List<String> set(Section section, BulkRow row, SectionStatus status, Actor by) {
        Section.Details now = section.details();
        if (now.status() == status) {
            return same();
        }
        Section.Details next = new Section.Details(now.number(), now.capacity(), now.waitlistCapacity(), status,
                now.instructor(), now.instructorId(), now.meetings());
        return told(sections.change(section.id(), seen(row, section.version()), next, by), "section", row.id());
    }

    private List<String> hold(BulkRow row, @Nullable Remark why, Actor by) {
        return admitted.find(new StudentId(row.id())).map(view -> hold(view.student(), row, why, by))
                .orElseGet(BulkWork::gone);
    }

    private List<String> hold(Student student, BulkRow row, @Nullable Remark why, Actor by) {
        Student.Details now = student.details();
        if (now.hold() == null ? why == null : now.hold().equals(why)) {
            return same();
        }
        Student.Details next = new Student.Details(now.number(), now.name(), now.email(), now.dateOfBirth(), why);
        return told(students.change(student.id(), seen(row, student.version()), next, by), "student", row.id());
    }

    private RecordOutcome<?> delete(RecordList list, BulkRow row, Actor by) {
        return switch (list) {
            case DEPARTMENTS -> departments.delete(new DepartmentId(row.id()), row.version(), by);
            case COURSES -> courses.delete(new CourseId(row.id()), row.version(), by);
            case TERMS -> terms.delete(new TermId(row.id()), row.version(), by);
            case SECTIONS -> sections.delete(new SectionId(row.id()), row.version(), by);
            case STUDENTS -> students.delete(new StudentId(row.id()), row.version(), by);
            case ENROLLMENTS -> throw new IllegalArgumentException("enrollments are never deleted");
        };
    }

    private static <T> List<String> told(RecordOutcome<T> outcome, String what, UUID id) {
        if (outcome instanceof RecordOutcome.Stale<T>) {
            return stale();
        }
        if (outcome instanceof RecordOutcome.NotFound<T>) {
            return gone();
        }
        try {
            Records.done(outcome, what, id);
            return List.of();
        } catch (ProblemException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    private static long seen(BulkRow row, long current) {
        return row.version() == null ? current : row.version();
    }

    private static List<String> stale() {
        return List.of(TEXTS.of("bulk.stale"));
    }

    private static List<String> gone() {
        return List.of(TEXTS.of("bulk.gone"));
    }

    private static List<String> same() {
        return List.of(TEXTS.of("bulk.same"));
    }
}
