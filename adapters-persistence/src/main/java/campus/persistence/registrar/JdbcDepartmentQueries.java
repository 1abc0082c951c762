package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.RegistrarResources;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.DepartmentId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcDepartmentQueries implements DepartmentQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            d.id, d.version, d.code, d.name, d.created_at, d.created_by, d.updated_at, d.updated_by, d.deleted_at,
            d.deleted_by
            """, "department d", "", "d.deleted_at is null", "d.id",
            ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.DEPARTMENT, Map.of("", "d")));

    private final SqlReads reads;

    JdbcDepartmentQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<DepartmentView> find(DepartmentId id) {
        return LIST.find(reads, "d.id = :id", Map.of("id", id), JdbcDepartmentQueries::view);
    }

    @Override
    public Page<DepartmentView> list(ListRequest request) {
        return LIST.page(reads, request, Map.of(), JdbcDepartmentQueries::view);
    }

    private static DepartmentView view(Columns row) throws SQLException {
        DepartmentRow department = row.row("", DepartmentRow.class);
        return new DepartmentView(department.department(), department.audit());
    }
}
