package campus.web.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.RegistrarResources;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortKey;
import campus.domain.directory.LinkedStudentId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.SearchWords;
import campus.web.shared.page.Option;

/** Lets somebody name the student of an account by the student number, and search for one. */
@Singleton
final class StudentChoice {

    static final String FIELD = "studentId";
    private static final int MOST = 20;
    private static final SortKey BY_NUMBER = SortKey.ascending(StudentView.SORTS.getFirst());

    private final StudentQueries students;

    StudentChoice(StudentQueries students) {
        this.students = students;
    }

    /** The students whose numbers, names or addresses have all words of the field; the first ones when it is empty. */
    FoundStudents searchFor(FormBody form) {
        String text = form.text(FIELD);
        try {
            Page<StudentView> page = list(MOST, text == null ? Criteria.all()
                    : SearchWords.criteria(text, RegistrarResources.STUDENTS));
            return new FoundStudents(page.items().stream().map(StudentView::student)
                    .map(student -> new Option(student.details().number().value(), student.details().name().value()))
                    .toList(), page.next() != null);
        } catch (ProblemException unsearchable) {
            return new FoundStudents(List.of(), false);
        }
    }

    /** What a form shows of a student: the number, or the identity when the student is deleted. */
    @Nullable
    String shown(@Nullable LinkedStudentId id) {
        return id == null ? null
                : find(id.value()).map(student -> student.details().number().value())
                        .orElse(id.value().toString());
    }

    /** Names and numbers of students; those that are deleted are not there. */
    Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list(ids.size(), oneOf("id", List.copyOf(ids))).items().stream().map(StudentView::student)
                .collect(Collectors.toMap(student -> student.id().value(), StudentChoice::name));
    }

    /** The same form with the identity of a student in place of the number. */
    FormBody withId(FormBody form, List<FieldError> errors) {
        String text = form.text(FIELD);
        if (text == null) {
            return form.with(FIELD, null);
        }
        Optional<String> id = known(text.strip());
        if (id.isEmpty()) {
            errors.add(FieldError.at("/" + FIELD, "unknown-reference", "There is no student with the number \""
                    + text.strip() + "\". Write a part of the number or name and press Find."));
        }
        return form.with(FIELD, id.orElse(null));
    }

    /** An identity stays what it is: it stands there while the student is deleted. */
    private Optional<String> known(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException number) {
            return byNumber(text).map(student -> student.id().value().toString());
        }
    }

    private Optional<Student> byNumber(String text) {
        try {
            return list(1, oneOf("studentNumber", List.of(new StudentNumber(text).value()))).items().stream()
                    .map(StudentView::student).findFirst();
        } catch (InvalidValueException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<Student> find(UUID id) {
        return students.find(new StudentId(id)).map(StudentView::student);
    }

    private Page<StudentView> list(int most, Criteria wanted) {
        return students.list(new ListRequest(most, List.of(BY_NUMBER), null, false, wanted));
    }

    private static Criteria oneOf(String field, List<Object> values) {
        return new Criteria.Test(RegistrarResources.STUDENTS.require(field), new Criteria.Condition.OneOf(values),
                false);
    }

    private static String name(Student student) {
        return student.details().name() + " (" + student.details().number() + ")";
    }
}
