package campus.domain.registrar;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds registration facts; by default nothing speaks against the enrollment, and the student may not wait. */
public final class Facts {

    private Student student = Students.aStudent().build();
    private Section section = Sections.aSection().build();
    private Course course = Courses.aCourse().build();
    private Term term = Terms.aTerm().build();
    private Prerequisites prerequisites = Prerequisites.NONE;
    private Map<CourseId, Course> required = Map.of();
    private AcademicRecord academicRecord = RecordEntries.record();
    private RegistrationLimits limits = RegistrationLimits.DEFAULT;
    private Instant now = Terms.DURING_REGISTRATION;
    private boolean mayWait;

    private Facts() {}

    public static Facts someFacts() {
        return new Facts();
    }

    public Facts student(Students value) {
        student = value.build();
        return this;
    }

    public Facts section(Sections value) {
        section = value.build();
        return this;
    }

    public Facts course(Courses value) {
        course = value.build();
        return this;
    }

    public Facts term(Terms value) {
        term = value.build();
        return this;
    }

    /** What the course requires, with every course that is named there. */
    public Facts requires(Prerequisites value, Courses... named) {
        prerequisites = value;
        required = Arrays.stream(named).map(Courses::build)
                .collect(Collectors.toUnmodifiableMap(Course::id, Function.identity()));
        return this;
    }

    public Facts record(RecordEntries... entries) {
        academicRecord = RecordEntries.record(entries);
        return this;
    }

    public Facts limits(RegistrationLimits value) {
        limits = value;
        return this;
    }

    public Facts now(Instant value) {
        now = value;
        return this;
    }

    public Facts mayWait(boolean value) {
        mayWait = value;
        return this;
    }

    public Offering offering() {
        return new Offering(section, course, term, prerequisites, required);
    }

    public RegistrationFacts build() {
        return new RegistrationFacts(student, offering(), academicRecord, limits, now, mayWait);
    }
}
