package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.core.annotation.Creator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Credits;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.Prose;
import campus.persistence.shared.Columns;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/** A row of {@code course}. What is folded is written and never read, since it follows from the text. */
@MappedEntity("course")
record CourseRow(@Id @Uuid16 UUID id, long version, String code, String title, String titleFolded, String description,
        BigDecimal credits, @Uuid16 UUID departmentId, Instant createdAt, String createdBy, Instant updatedAt,
        String updatedBy, @Nullable Instant deletedAt, @Nullable String deletedBy) implements StampedRow {

    @Creator
    CourseRow(@Uuid16 UUID id, long version, String code, String title, String description, BigDecimal credits,
            @Uuid16 UUID departmentId, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy,
            @Nullable Instant deletedAt, @Nullable String deletedBy) {
        this(id, version, code, title, CaseFolding.fold(title), description, credits, departmentId, createdAt,
                createdBy, updatedAt, updatedBy, deletedAt, deletedBy);
    }

    static CourseRow of(Course course, long version, Stamp stamp) {
        Course.Details details = course.details();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new CourseRow(course.id().value(), version, details.code().value(), details.title().value(),
                details.description().value(), details.credits().value(), details.departmentId().value(), at, by, at,
                by, null, null);
    }

    Course course() {
        return new Course(new CourseId(id), version, new Course.Details(new CourseCode(code), new Name(title),
                new Prose(description), new Credits(credits), new DepartmentId(departmentId)));
    }

    /** The course of a row that has its columns but for stamps, under names with {@code c_} or another prefix before. */
    static Course course(CourseId id, String prefix, Columns row) throws SQLException {
        return new Course(id, row.number(prefix + "version"),
                new Course.Details(new CourseCode(row.text(prefix + "code")), new Name(row.text(prefix + "title")),
                        new Prose(row.text(prefix + "description")), new Credits(row.decimal(prefix + "credits")),
                        new DepartmentId(row.uuid(prefix + "department_id"))));
    }
}
