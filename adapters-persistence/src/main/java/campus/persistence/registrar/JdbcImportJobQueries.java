package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.ImportReject;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

import static java.util.stream.Collectors.groupingBy;

@Singleton
final class JdbcImportJobQueries implements ImportJobQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            j.id, j.file_name, j.dry_run, j.allow_drops, j.state, j.failure, j.created_at, j.created_by, j.started_at,
            j.finished_at, j.touched_at
            """, "import_job j", "", "1 = 1", "j.id", ListColumns.named(Map.of("createdAt", "j.created_at")));

    private final SqlReads reads;
    private final ImportFileTable files;
    private final ImportDropTable drops;
    private final ImportRejectTable rejects;

    JdbcImportJobQueries(SqlReads reads, ImportFileTable files, ImportDropTable drops, ImportRejectTable rejects) {
        this.reads = reads;
        this.files = files;
        this.drops = drops;
        this.rejects = rejects;
    }

    @Override
    public Optional<ImportJob> find(ImportJobId id) {
        return LIST.find(reads, "j.id = :id", Map.of("id", id), JdbcImportJobQueries::row)
                .map(row -> withParts(List.of(row)).getFirst());
    }

    @Override
    public Page<ImportJob> list(ListRequest request) {
        Page<ImportJobRow> page = LIST.page(reads, request, Map.of(), JdbcImportJobQueries::row);
        return new Page<>(withParts(page.items()), page.next(), page.total());
    }

    @Override
    public List<ImportReject> rejects(ImportJobId job, long after, int limit) {
        return rejects.after(job.value(), after, limit).stream().map(ImportRejectRow::reject).toList();
    }

    private List<ImportJob> withParts(List<ImportJobRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(ImportJobRow::id).toList();
        Map<UUID, List<ImportFileRow>> fileRows = files.findByJobIdInOrderByOrdinal(ids).stream()
                .collect(groupingBy(ImportFileRow::jobId));
        Map<UUID, List<ImportDropRow>> dropRows = drops.findByJobIdInOrderByOrdinal(ids).stream()
                .collect(groupingBy(ImportDropRow::jobId));
        return rows.stream().map(row -> row.job(fileRows.getOrDefault(row.id(), List.of()),
                dropRows.getOrDefault(row.id(), List.of()))).toList();
    }

    private static ImportJobRow row(Columns row) throws SQLException {
        return row.row("", ImportJobRow.class);
    }
}
