package campus.persistence.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJobId;
import campus.application.registrar.KeptUpload;
import campus.application.registrar.KeptUploads;
import campus.application.registrar.UploadId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.MicronautTransactions;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

/** Keeps a file in pieces, each a row; a file counts as there when it says how many there are, which it does last. */
@Singleton
final class JdbcKeptUploads implements KeptUploads {

    private final MicronautTransactions transactions;
    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcKeptUploads(MicronautTransactions transactions, SqlReads reads, SqlBatches batches) {
        this.transactions = transactions;
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public void keep(UploadId id, String name, InputStream bytes, Instant until) throws IOException {
        alone("""
                /* language=SQL */
                insert into import_upload (id, file_name, pieces, expires_at) values (?, ?, 0, ?)
                """, id, name, Micros.of(until));
        int pieces = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            alone("""
                    /* language=SQL */
                    insert into import_upload_piece (upload_id, ordinal, content) values (?, ?, ?)
                    """, id, pieces++, piece);
        }
        alone("""
                /* language=SQL */
                update import_upload set pieces = ? where id = ?
                """, pieces, id);
    }

    @Override
    public void use(UploadId id, ImportJobId job) {
        run("""
                /* language=SQL */
                insert into import_upload_use (job_id, upload_id) values (?, ?)
                """, job, id);
    }

    @Override
    public Optional<KeptUpload> of(ImportJobId job) {
        return reads.first("""
                /* language=SQL */
                select f.id, f.file_name, f.pieces, f.expires_at, u.next_job_id
                from import_upload_use u
                join import_upload f on f.id = u.upload_id
                where u.job_id = :job
                """, Map.of("job", job), JdbcKeptUploads::upload);
    }

    @Override
    public Optional<KeptUpload> lock(ImportJobId job) {
        return reads.first("""
                /* language=SQL */
                select job_id from import_upload_use where job_id = :job for update
                """, Map.of("job", job), row -> job).flatMap(this::of);
    }

    @Override
    public void follow(ImportJobId job, ImportJobId next) {
        run("""
                /* language=SQL */
                insert into import_upload_use (job_id, upload_id)
                select ?, upload_id from import_upload_use where job_id = ?
                """, next, job);
        run("""
                /* language=SQL */
                update import_upload_use set next_job_id = ? where job_id = ?
                """, next, job);
    }

    @Override
    public InputStream open(KeptUpload upload) {
        return new PieceStream(upload.pieces(), ordinal -> piece(upload.id(), ordinal));
    }

    @Override
    public void release(UploadId id) {
        run("""
                /* language=SQL */
                update import_upload set pieces = 0 where id = ?
                """, id);
        run("""
                /* language=SQL */
                delete from import_upload_piece where upload_id = ?
                """, id);
    }

    @Override
    public int removeExpired(Instant at, int most) {
        List<List<@Nullable Object>> expired = reads.all("""
                /* language=SQL */
                select id from import_upload where expires_at <= :until
                order by expires_at, id limit :most for update skip locked
                """, Map.of("until", Micros.of(at), "most", most), row -> List.of(row.uuid("id")));
        for (String table : List.of("import_upload_piece where upload_id", "import_upload_use where upload_id",
                "import_upload where id")) {
            batches.run("delete from " + table + " = ?", expired);
        }
        return expired.size();
    }

    private byte @Nullable [] piece(UploadId id, int ordinal) {
        return reads.first("""
                /* language=SQL */
                select content from import_upload_piece where upload_id = :upload and ordinal = :ordinal
                """, Map.of("upload", id, "ordinal", ordinal), row -> row.bytes("content")).orElse(null);
    }

    private void run(String sql, Object... values) {
        batches.run(sql, List.of(Arrays.asList(values)));
    }

    private void alone(String sql, Object... values) {
        transactions.apart(() -> run(sql, values));
    }

    private static KeptUpload upload(Columns row) throws SQLException {
        UUID next = row.uuidOrNull("next_job_id");
        return new KeptUpload(new UploadId(row.uuid("id")), row.text("file_name"), (int) row.number("pieces"),
                row.instant("expires_at"), next == null ? null : new ImportJobId(next));
    }
}
