package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;

import campus.application.shared.Criteria;
import campus.application.shared.FieldPath;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Identifier;

/** What of the lists of persons and their enrollments is in reach, whatever else they are narrowed to. */
public final class ReachCriteria {

    private static final FieldPath STUDENT_ENROLLED = RegistrarResources.ENROLLMENTS.require("studentId");
    private static final FieldPath INSTRUCTOR = RegistrarResources.ENROLLMENTS.require("section.instructorId");
    private static final FieldPath STUDENT = RegistrarResources.STUDENTS.require("id");
    private static final FieldPath ANY_INSTRUCTOR = RegistrarResources.STUDENTS
            .require("enrollments.section.instructorId");

    private ReachCriteria() {}

    public static Criteria ofEnrollments(Reach reach) {
        return of(reach, STUDENT_ENROLLED, INSTRUCTOR);
    }

    public static Criteria ofStudents(Reach reach) {
        return of(reach, STUDENT, ANY_INSTRUCTOR);
    }

    private static Criteria of(Reach reach, FieldPath studied, FieldPath taught) {
        return switch (reach) {
            case Reach.Everything() -> Criteria.all();
            case Reach.Own(StudentId student, InstructorId instructor) -> {
                List<Criteria> own = new ArrayList<>();
                if (student != null) {
                    own.add(is(studied, student));
                }
                if (instructor != null) {
                    own.add(is(taught, instructor));
                }
                yield new Criteria.Or(own);
            }
        };
    }

    private static Criteria is(FieldPath path, Identifier id) {
        return new Criteria.Test(path, new Criteria.Condition.OneOf(List.of(id.value())), false);
    }
}
