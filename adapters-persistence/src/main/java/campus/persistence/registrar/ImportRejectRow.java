package campus.persistence.registrar;

import java.util.UUID;

import io.micronaut.data.annotation.MappedEntity;

import campus.application.registrar.ImportReject;
import campus.persistence.shared.Uuid16;

/** A row of {@code import_reject}. */
@MappedEntity("import_reject")
record ImportRejectRow(@Uuid16 UUID jobId, long number, String fileName, long line, String columnName, String code,
        String message, String cells) {

    static ImportRejectRow of(UUID job, ImportReject reject) {
        return new ImportRejectRow(job, reject.number(), reject.file(), reject.line(), reject.column(), reject.code(),
                reject.message(), reject.row());
    }

    ImportReject reject() {
        return new ImportReject(number, fileName, line, columnName, code, message, cells);
    }
}
