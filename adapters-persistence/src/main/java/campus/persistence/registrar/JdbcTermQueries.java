package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.registrar.RegistrarResources;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcTermQueries implements TermQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            t.id, t.version, t.code, t.name, t.starts_on, t.ends_on, t.registration_opens_at,
            t.registration_closes_at, t.drop_deadline, t.created_at, t.created_by, t.updated_at, t.updated_by,
            t.deleted_at, t.deleted_by
            """, "term t", "", "t.deleted_at is null", "t.id",
            ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.TERM, Map.of("", "t")));

    private final SqlReads reads;

    JdbcTermQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<TermView> find(TermId id) {
        return LIST.find(reads, "t.id = :id", Map.of("id", id), JdbcTermQueries::view);
    }

    @Override
    public Page<TermView> list(ListRequest request) {
        return LIST.page(reads, request, Map.of(), JdbcTermQueries::view);
    }

    private static TermView view(Columns row) throws SQLException {
        TermRow term = row.row("", TermRow.class);
        return new TermView(term.term(), term.audit());
    }
}
