package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.PrerequisiteGraph;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;

/**
 * Rows of prerequisites.csv: each makes sure of one alternative in one numbered group of a course. Groups that are
 * stored and not in the file stay.
 */
final class PrerequisiteRows implements ImportRows<PrerequisiteRows.Row> {

    private final CourseRepository courses;
    private final ChangeLog<Course> log;
    private final GradeScale scale;

    PrerequisiteRows(CourseRepository courses, ChangeLog<Course> log, GradeScale scale) {
        this.courses = courses;
        this.log = log;
        this.scale = scale;
    }

    /** The minimum is null when the file has no column for it. */
    record Row(CourseCode course, int group, CourseCode required, @Nullable Grade minimum) {
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        CourseCode course = cells.required(fields, "course_code", CourseCode::new);
        Integer group = cells.required(fields, "group", ImportCells::integer);
        CourseCode required = cells.required(fields, "required_course_code", CourseCode::new);
        Grade given = cells.optional(fields, "minimum_grade", scale::parse);
        Grade minimum = given == null && cells.has("minimum_grade") ? Prerequisites.DEFAULT_MINIMUM : given;
        return fields.build(() -> new Row(course, group, required, minimum));
    }

    @Override
    public String key(Row row) {
        return row.course() + "|" + row.group() + "|" + row.required();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        PrerequisiteGraph graph = courses.lockPrerequisiteGraph();
        Map<CourseCode, Found<Course>> named = courses.findByCodes(
                rows.stream().flatMap(row -> Stream.of(row.row().course(), row.row().required())).distinct().toList());
        Map<CourseId, Prerequisites> stored = courses.prerequisitesOf(
                rows.stream().map(row -> named.get(row.row().course()))
                        .filter(found -> found != null && !found.deleted())
                        .map(found -> found.record().id()).distinct().toList());
        Batch batch = new Batch(graph, named, stored, tally);
        rows.forEach(batch::put);
        write(batch, stored, stamp);
    }

    private void write(Batch batch, Map<CourseId, Prerequisites> stored, Stamp stamp) {
        RequiredCodes codes = RequiredCodes.of(
                batch.changed.stream().flatMap(course -> Stream.of(of(course, stored), batch.of(course))).toList(),
                courses);
        Map<Course, List<RecordChange.Field>> changes = new LinkedHashMap<>();
        batch.changed.forEach(course -> changes.put(write(course, batch.of(course), stamp),
                codes.differences(of(course, stored), batch.of(course))));
        log.changed(changes, stamp);
    }

    private Course write(Course course, Prerequisites prerequisites, Stamp stamp) {
        courses.replacePrerequisites(course.id(), prerequisites, stamp);
        if (courses.update(course, stamp) instanceof Write.Written<Course>(Course written)) {
            return written;
        }
        throw new ConcurrentWriteException("course " + course.details().code() + " was changed meanwhile");
    }

    private static Prerequisites of(Course course, Map<CourseId, Prerequisites> prerequisites) {
        return prerequisites.getOrDefault(course.id(), Prerequisites.NONE);
    }

    /** The catalogue as the rows of one batch see and change it. */
    private final class Batch {

        private final Map<CourseCode, Found<Course>> named;
        private final ImportTally tally;
        private final Map<CourseId, Prerequisites> prerequisites;
        private final Set<Course> changed = new LinkedHashSet<>();
        private PrerequisiteGraph graph;

        Batch(PrerequisiteGraph graph, Map<CourseCode, Found<Course>> named,
                Map<CourseId, Prerequisites> stored, ImportTally tally) {
            this.graph = graph;
            this.named = named;
            this.prerequisites = new HashMap<>(stored);
            this.tally = tally;
        }

        Prerequisites of(Course course) {
            return PrerequisiteRows.of(course, prerequisites);
        }

        void put(Numbered<Row> row) {
            live(row, "course_code", row.row().course())
                    .ifPresent(course -> live(row, "required_course_code", row.row().required())
                            .ifPresent(required -> put(row, course, required)));
        }

        private Optional<Course> live(Numbered<Row> row, String column, CourseCode code) {
            return ImportBatch.live(named.get(code), row.line(), column, code.value(), tally);
        }

        private void put(Numbered<Row> row, Course course, Course required) {
            Prerequisites before = of(course);
            try {
                Prerequisites after = with(before, row.row(), required.id());
                if (after.equals(before)) {
                    tally.unchanged();
                    return;
                }
                PrerequisiteGraph next = graph.with(course.id(), after);
                Optional<List<CourseId>> cycle = next.cycleThrough(course.id());
                if (cycle.isPresent()) {
                    tally.reject(row.line(), "required_course_code", new ImportProblem.PrerequisiteCycle(
                            cycle.get().stream().map(id -> courses.find(id).orElseThrow().details().code()).toList()));
                    return;
                }
                graph = next;
                prerequisites.put(course.id(), after);
                changed.add(course);
                if (size(after) > size(before)) {
                    tally.created();
                } else {
                    tally.changed();
                }
            } catch (InvalidValueException e) {
                tally.reject(row.line(), "group", new ImportProblem.InvalidCell(e.violations().getFirst().violation()));
            }
        }

        private static Prerequisites with(Prerequisites before, Row row, CourseId required) {
            List<Prerequisites.Group> groups = new ArrayList<>();
            List<Prerequisites.Alternative> alternatives = new ArrayList<>();
            for (Prerequisites.Group group : before.allOf()) {
                if (group.number() == row.group()) {
                    alternatives.addAll(group.anyOf());
                } else {
                    groups.add(group);
                }
            }
            int at = indexOf(alternatives, required);
            if (at < 0) {
                alternatives.add(new Prerequisites.Alternative(required,
                        row.minimum() == null ? Prerequisites.DEFAULT_MINIMUM : row.minimum(), false));
            } else if (row.minimum() != null) {
                alternatives.set(at, new Prerequisites.Alternative(required, row.minimum(),
                        alternatives.get(at).concurrent()));
            }
            groups.add(new Prerequisites.Group(row.group(), alternatives));
            return new Prerequisites(groups);
        }

        private static int size(Prerequisites prerequisites) {
            return prerequisites.allOf().stream().mapToInt(group -> group.anyOf().size()).sum();
        }

        private static int indexOf(List<Prerequisites.Alternative> alternatives, CourseId course) {
            return alternatives.stream().map(Prerequisites.Alternative::courseId).toList().indexOf(course);
        }
    }
}
