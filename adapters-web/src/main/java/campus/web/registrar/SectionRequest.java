package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ManageSections;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Name;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;

/** What can be said about a section; its course and term when it is added only. */
@Introspected
public record SectionRequest(
        @Nullable @Schema(nullable = false) UUID courseId,
        @Nullable @Schema(nullable = false) UUID termId,
        @Nullable @Size(min = 1, max = SectionNumber.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique within course and term; kept in upper case", example = "AL1") String number,
        @Nullable @Min(0) @Max(Section.MAX_CAPACITY) @Schema(nullable = false, example = "30") Integer capacity,
        @Nullable @Min(0) @Max(Section.MAX_CAPACITY) @Schema(defaultValue = "0") Integer waitlistCapacity,
        @Nullable @Schema(type = "string", allowableValues = {
                "open", "closed", "cancelled"}, defaultValue = "open") String status,
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(description = "A name; null while nobody is assigned",
                example = "Grace Hopper") String instructor,
        @Nullable @Schema(description = "The account, with the role instructor, of whoever grades the section; null "
                + "while nobody does") UUID instructorId,
        @Nullable @Size(max = Section.MAX_MEETINGS) List<MeetingRequest> meetings) implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewSection", description = "A new section", allOf = SectionRequest.class,
            requiredProperties = {"courseId", "termId", "number", "capacity"})
    interface New {
    }

    public static SectionRequest from(Section section) {
        Section.Details details = section.details();
        Name instructor = details.instructor();
        InstructorId instructorId = details.instructorId();
        return new SectionRequest(section.courseId().value(), section.termId().value(), details.number().value(),
                details.capacity(), details.waitlistCapacity(), ReasonFacts.lower(details.status()),
                instructor == null ? null : instructor.value(),
                instructorId == null ? null : instructorId.value(),
                details.meetings().stream().map(MeetingRequest::from).toList());
    }

    @Override
    public void check() {
        toDraft();
    }

    public ManageSections.Draft toDraft() {
        Fields fields = new Fields();
        CourseId course = fields.required("courseId", courseId, CourseId::new);
        TermId term = fields.required("termId", termId, TermId::new);
        Section.Details details = details(fields);
        return fields.build(() -> new ManageSections.Draft(course, term, details));
    }

    public Section.Details toDetails() {
        Fields fields = new Fields();
        Section.Details details = details(fields);
        return fields.build(() -> details);
    }

    /** Refuses a change of what stays as it was when the section was added. */
    void requireSame(Section section) {
        List<FieldError> errors = new ArrayList<>();
        if (!section.courseId().value().equals(courseId)) {
            errors.add(FieldError.at("/courseId", "read-only", "A section stays with its course; leave it out."));
        }
        if (!section.termId().value().equals(termId)) {
            errors.add(FieldError.at("/termId", "read-only", "A section stays in its term; leave it out."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidFields(errors);
        }
    }

    /** Made inside {@code fields}, so that the bounds it has itself are reported with all the others. */
    private Section.Details details(Fields fields) {
        SectionNumber itsNumber = fields.required("number", number, SectionNumber::new);
        Integer seats = fields.required("capacity", capacity, value -> value);
        SectionStatus state = fields.optional("status", status, text -> Wire.constant(SectionStatus.class, text));
        Name teacher = fields.optional("instructor", instructor, Name::new);
        List<Meeting> times = new ArrayList<>();
        List<MeetingRequest> given = meetings == null ? List.of() : meetings;
        for (int i = 0; i < given.size(); i++) {
            times.add(fields.required("meetings/" + i, given.get(i), MeetingRequest::toMeeting));
        }
        return fields.build(() -> new Section.Details(itsNumber, seats,
                waitlistCapacity == null ? 0 : waitlistCapacity, state == null ? SectionStatus.OPEN : state, teacher,
                instructorId == null ? null : new InstructorId(instructorId), times));
    }
}
