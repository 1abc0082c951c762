package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.micronaut.data.annotation.MappedEntity;

import campus.application.shared.Stamp;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Prerequisites;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code prerequisite}: one alternative of one group. */
@MappedEntity("prerequisite")
record PrerequisiteRow(@Uuid16 UUID courseId, int groupNumber, int ordinal, @Uuid16 UUID requiredCourseId,
        BigDecimal minimumGrade, boolean concurrent, Instant createdAt, String createdBy) {

    static List<PrerequisiteRow> of(CourseId course, Prerequisites prerequisites, Stamp stamp) {
        List<PrerequisiteRow> rows = new ArrayList<>();
        for (Prerequisites.Group group : prerequisites.allOf()) {
            for (int i = 0; i < group.anyOf().size(); i++) {
                Prerequisites.Alternative alternative = group.anyOf().get(i);
                rows.add(new PrerequisiteRow(course.value(), group.number(), i, alternative.courseId().value(),
                        alternative.minimumGrade().points(), alternative.concurrent(), Micros.of(stamp.at()),
                        stamp.by().name()));
            }
        }
        return rows;
    }

    /** The rows of one course, in any order. */
    static Prerequisites prerequisites(List<PrerequisiteRow> rows) {
        Map<Integer, List<Prerequisites.Alternative>> groups = new TreeMap<>();
        rows.stream().sorted(Comparator.comparingInt(PrerequisiteRow::ordinal))
                .forEach(row -> groups.computeIfAbsent(row.groupNumber, number -> new ArrayList<>())
                        .add(new Prerequisites.Alternative(new CourseId(row.requiredCourseId),
                                new Grade(row.minimumGrade),
                                row.concurrent)));
        return new Prerequisites(groups.entrySet().stream()
                .map(group -> new Prerequisites.Group(group.getKey(), group.getValue())).toList());
    }
}
