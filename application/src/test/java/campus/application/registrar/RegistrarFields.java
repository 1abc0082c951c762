package campus.application.registrar;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Audit;
import campus.application.shared.ListFields;
import campus.domain.registrar.Course;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Name;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.Section;
import campus.domain.registrar.Student;
import campus.domain.registrar.Term;

/** What the sortable fields of the registrar's read models mean. */
public final class RegistrarFields {
    public static final ListFields<DepartmentView> DEPARTMENTS = audited(
            ListFields.<DepartmentView>of(v -> v.department().id().value()), DepartmentView::audit)
            .field("code", v -> v.department().details().code().value())
            .field("name", v -> v.department().details().name().value());
    public static final ListFields<CourseView> COURSES = audited(
            ListFields.<CourseView>of(v -> v.course().id().value()), CourseView::audit)
            .field("code", v -> details(v).code().value()).field("title", v -> details(v).title().value())
            .field("credits", v -> details(v).credits().value())
            .field("department.code", v -> v.departmentCode().value());
    public static final ListFields<TermView> TERMS = audited(ListFields.<TermView>of(v -> v.term().id().value()),
            TermView::audit)
            .field("code", v -> details(v).code().value()).field("name", v -> details(v).name().value())
            .field("startsOn", v -> details(v).startsOn()).field("endsOn", v -> details(v).endsOn())
            .field("registrationOpensAt", v -> details(v).registrationOpensAt());
    public static final ListFields<SectionView> SECTIONS = audited(
            ListFields.<SectionView>of(v -> v.section().id().value()), SectionView::audit)
            .field("number", v -> details(v).number().value()).field("course.code", v -> v.courseCode().value())
            .field("term.code", v -> v.termCode().value()).field("capacity", v -> (long) details(v).capacity())
            .field("seatsTaken", v -> (long) v.section().seatsTaken())
            .field("instructor", RegistrarFields::instructor);
    public static final ListFields<StudentView> STUDENTS = audited(
            ListFields.<StudentView>of(v -> v.student().id().value()), StudentView::audit)
            .field("studentNumber", v -> details(v).number().value()).field("name", v -> details(v).name().value())
            .field("email", v -> details(v).email().value()).field("dateOfBirth", v -> details(v).dateOfBirth());
    public static final ListFields<EnrollmentView> ENROLLMENTS = ListFields
            .<EnrollmentView>of(v -> v.enrollment().id().value())
            .field("enrolledAt", v -> v.enrollment().enrolledAt())
            .field("status", v -> v.enrollment().status().name()).field("grade", v -> points(v.enrollment()))
            .field("student.studentNumber", v -> v.studentNumber().value())
            .field("student.name", v -> v.studentName().value())
            .field("section.course.code", v -> v.courseCode().value())
            .field("section.term.code", v -> v.termCode().value())
            .field("section.number", v -> v.sectionNumber().value());
    public static final ListFields<ImportJob> IMPORT_JOBS = ListFields.<ImportJob>of(v -> v.id().value())
            .field("createdAt", ImportJob::createdAt);

    public static final ListFields<CourseStatistics> COURSE_STATISTICS = ListFields
            .<CourseStatistics>of(v -> v.id().value()).field("code", v -> v.code().value())
            .field("title", v -> v.title().value());
    public static final ListFields<SectionOccupancy> OCCUPANCY = ListFields
            .<SectionOccupancy>of(v -> v.id().value()).field("seatsTaken", v -> v.seats().taken());
    public static final ListFields<RefusedAttemptView> REFUSALS = ListFields
            .<RefusedAttemptView>of(v -> v.attempt().id()).field("at", v -> v.attempt().at());
    public static final ListFields<RecordChange> RECORD_CHANGES = ListFields.<RecordChange>of(RecordChange::id)
            .field("version", RecordChange::version);
    public static final ListFields<AssessmentView> ASSESSMENTS = audited(
            ListFields.<AssessmentView>of(v -> v.assessment().id().value()), AssessmentView::audit)
            .field("name", v -> v.assessment().details().name().value())
            .field("weight", v -> v.assessment().details().weight().value());
    public static final ListFields<ScoreSheetView> SCORE_SHEETS = ListFields
            .<ScoreSheetView>of(v -> v.enrollment().id().value())
            .field("enrolledAt", v -> v.enrollment().enrolledAt())
            .field("status", v -> v.enrollment().status().name())
            .field("grade", v -> points(v.enrollment()))
            .field("student.studentNumber", v -> v.studentNumber().value())
            .field("student.name", v -> v.studentName().value());

    private RegistrarFields() {}

    private static <V> ListFields<V> audited(ListFields<V> fields, Function<V, Audit> audit) {
        return fields.field("createdAt", v -> audit.apply(v).createdAt()).field("updatedAt",
                v -> audit.apply(v).updatedAt());
    }

    private static Course.Details details(CourseView view) {
        return view.course().details();
    }

    private static Term.Details details(TermView view) {
        return view.term().details();
    }

    private static Section.Details details(SectionView view) {
        return view.section().details();
    }

    private static Student.Details details(StudentView view) {
        return view.student().details();
    }

    private static @Nullable Object instructor(SectionView view) {
        Name instructor = details(view).instructor();
        return instructor == null ? null : instructor.value();
    }

    private static @Nullable Object points(Enrollment enrollment) {
        Grade grade = enrollment.grade();
        return grade == null ? null : grade.points();
    }
}
