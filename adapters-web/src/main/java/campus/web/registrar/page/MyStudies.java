package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentQueries;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.SortKey;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.web.shared.Caller;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Texts;

/** Reads what the pages of one student show. */
@Singleton
final class MyStudies {

    private static final SortKey BY_COURSE = SortKey.ascending(EnrollmentView.SORTS.get(5));
    private static final SortKey BY_NUMBER = SortKey.ascending(SectionView.SORTS.getFirst());

    private final StudentQueries students;
    private final EnrollmentQueries enrollments;
    private final SectionQueries sections;
    private final RegistrarSettings settings;

    MyStudies(StudentQueries students, EnrollmentQueries enrollments, SectionQueries sections,
            RegistrarSettings settings) {
        this.students = students;
        this.enrollments = enrollments;
        this.sections = sections;
        this.settings = settings;
    }

    /** @throws ProblemException (404) when the account is no student's */
    static StudentId of(Caller caller) {
        UUID id = caller.studentId();
        if (id == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, Texts.english().of("my.no-student"));
        }
        return new StudentId(id);
    }

    /** @throws ProblemException (404) when there is no such student any more */
    Student student(StudentId id) {
        return students.find(id).orElseThrow(() -> ProblemException.notFound("student", id.value())).student();
    }

    MyPage page(StudentId id, Cart cart, Form form) {
        List<EnrollmentView> present = present(id);
        Map<UUID, SectionView> offered = sections(
                present.stream().map(view -> view.enrollment().sectionId().value()).toList());
        List<Timetable.Entry> entries = new ArrayList<>();
        present.stream().filter(view -> view.enrollment().status() == EnrollmentStatus.ACTIVE).forEach(view -> {
            SectionView section = offered.get(view.enrollment().sectionId().value());
            if (section != null) {
                section.section().details().meetings().forEach(meeting -> entries.add(new Timetable.Entry(
                        view.courseCode().value(), view.courseTitle().value(),
                        "/sections/" + view.enrollment().sectionId().value(), meeting)));
            }
        });
        return new MyPage(student(id), present, offered, Timetable.of(entries), cart.sections().size(), form,
                new Dates(settings.zone()));
    }

    /** Active and waitlisted enrollments, by course. */
    List<EnrollmentView> present(StudentId id) {
        return enrollments.ofStudent(id, new ListRequest(ListRequest.MAX_LIMIT, List.of(BY_COURSE), null, false,
                Operator.IN.of(RegistrarResources.ENROLLMENTS.require("status"),
                        List.of(EnrollmentStatus.ACTIVE.name(), EnrollmentStatus.WAITLISTED.name()))))
                .items();
    }

    /** These sections, as far as they exist, in the order in which they are named. */
    Map<UUID, SectionView> sections(List<UUID> ids) {
        Map<UUID, SectionView> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            Map<UUID, SectionView> read = new LinkedHashMap<>();
            sections.list(new ListRequest(ids.size(), List.of(BY_NUMBER), null, false,
                    Operator.IN.of(RegistrarResources.SECTIONS.require("id"), List.copyOf(ids)))).items()
                    .forEach(view -> read.put(view.section().id().value(), view));
            ids.stream().filter(read::containsKey).forEach(id -> found.put(id, read.get(id)));
        }
        return found;
    }
}
