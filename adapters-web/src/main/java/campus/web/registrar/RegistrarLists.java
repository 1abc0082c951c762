package campus.web.registrar;

import java.util.List;

import jakarta.inject.Singleton;

import campus.application.registrar.CourseView;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.ReachCriteria;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentView;
import campus.application.registrar.TermView;
import campus.application.shared.Criteria;
import campus.application.shared.Resource;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Reach;
import campus.web.shared.FilteredList;

/** The registrar's lists that take filters and searches. */
@Singleton
public final class RegistrarLists implements FilteredList.Catalogue {

    public static final FilteredList DEPARTMENTS = new FilteredList(RegistrarResources.DEPARTMENTS,
            DepartmentView.SORTS);
    public static final FilteredList COURSES = new FilteredList(RegistrarResources.COURSES, CourseView.SORTS);
    public static final FilteredList TERMS = new FilteredList(RegistrarResources.TERMS, TermView.SORTS);
    public static final FilteredList SECTIONS = new FilteredList(RegistrarResources.SECTIONS, SectionView.SORTS);
    public static final FilteredList STUDENTS = new FilteredList(RegistrarResources.STUDENTS, StudentView.SORTS);
    public static final FilteredList ENROLLMENTS = new FilteredList(RegistrarResources.ENROLLMENTS,
            EnrollmentView.SORTS);

    /** The students in reach. */
    static FilteredList students(Reach reach) {
        return own(STUDENTS, reach, RegistrarResources.STUDENTS_TAUGHT, ReachCriteria.ofStudents(reach));
    }

    /** The enrollments in reach. */
    static FilteredList enrollments(Reach reach) {
        return own(ENROLLMENTS, reach, RegistrarResources.ENROLLMENTS_TAUGHT, ReachCriteria.ofEnrollments(reach));
    }

    /** Whoever sees others may ask for less of them. */
    private static FilteredList own(FilteredList all, Reach reach, Resource taught, Criteria scope) {
        return switch (reach) {
            case Reach.Everything() -> all;
            case Reach.Own(var _, InstructorId instructor) ->
                    all.ownPart(instructor == null ? all.resource() : taught, scope);
        };
    }

    @Override
    public List<FilteredList> lists() {
        return List.of(DEPARTMENTS, COURSES, TERMS, SECTIONS, STUDENTS, ENROLLMENTS);
    }
}
