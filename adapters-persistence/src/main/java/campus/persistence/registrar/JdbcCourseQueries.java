package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseView;
import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.PrerequisitesView;
import campus.application.registrar.RegistrarResources;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentCode;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcCourseQueries implements CourseQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            c.id, c.version, c.code, c.title, c.description, c.credits, c.department_id, c.created_at, c.created_by,
            c.updated_at, c.updated_by, c.deleted_at, c.deleted_by, d.code as department_code
            """, "course c", """
            left join department d on d.id = c.department_id
            """, "c.deleted_at is null", "c.id",
            ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.COURSE, Map.of("", "c", "department", "d")));

    private final SqlReads reads;

    JdbcCourseQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<CourseView> find(CourseId id) {
        return LIST.find(reads, "c.id = :id", Map.of("id", id), JdbcCourseQueries::view);
    }

    @Override
    public Page<CourseView> list(ListRequest request) {
        return LIST.page(reads, request, Map.of(), JdbcCourseQueries::view);
    }

    @Override
    public Optional<PrerequisitesView> prerequisites(CourseId course) {
        return reads.first("""
                /* language=SQL */
                select version from course where id = :id and deleted_at is null
                """, Map.of("id", course), row -> row.number("version")).map(version -> {
            RequiredCourses required = new RequiredCourses();
            reads.all("select " + RequiredCourses.COLUMNS + """

                    from prerequisite p
                    join course r on r.id = p.required_course_id
                    where p.course_id = :course
                    """, Map.of("course", course), row -> {
                required.add(row);
                return row;
            });
            return new PrerequisitesView(required.prerequisites(), version, required.courses());
        });
    }

    @Override
    public Optional<PrerequisiteChains> chains(CourseId course, int most) {
        return find(course).map(view -> new ChainReading(reads, view.course(), most).read());
    }

    private static CourseView view(Columns row) throws SQLException {
        CourseRow course = row.row("", CourseRow.class);
        return new CourseView(course.course(), new DepartmentCode(row.text("department_code")), course.audit());
    }
}
