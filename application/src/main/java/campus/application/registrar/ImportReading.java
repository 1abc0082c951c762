package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Progress;
import campus.application.shared.Stamp;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;

/**
 * Reads one file: parses and checks its rows one by one, and keeps the good ones batch by batch.
 *
 * @param <R> a row with checked values
 */
final class ImportReading<R> {

    private static final int BATCH = 1_000;

    private final RegistrarPorts ports;
    private final ImportFile file;
    private final ImportRows<R> rows;
    private final Actor by;
    private final Progress progress;
    private final List<ImportRows.Numbered<R>> batch = new ArrayList<>(BATCH);
    private ImportTally tally = new ImportTally();
    private Counts counts = Counts.NONE;

    ImportReading(RegistrarPorts ports, ImportFile file, ImportRows<R> rows, Actor by, Progress progress) {
        this.ports = ports;
        this.file = file;
        this.rows = rows;
        this.by = by;
        this.progress = progress;
    }

    Counts run() {
        try (ImportFile.Rows lines = file.open(); SeenKeys.Session seen = ports.seenKeys().open()) {
            header(lines).ifPresent(header -> read(lines, header, seen));
            save(lines);
            return counts;
        }
    }

    /** Empty when no row can be read. */
    private Optional<ImportHeader> header(ImportFile.Rows lines) {
        Row first = lines.hasNext() ? lines.next() : new Row.Cells(1, List.of());
        tally.row(first);
        return switch (first) {
            case Row.Unreadable(long line, var values, ImportProblem problem) -> {
                tally.reject(line, "", problem);
                yield Optional.empty();
            }
            case Row.Cells(long line, List<String> names) -> {
                ImportHeader header = new ImportHeader(file.kind(), names);
                header.problem().ifPresent(problem -> tally.reject(line, "", problem));
                yield header.problem().isPresent() ? Optional.empty() : Optional.of(header);
            }
        };
    }

    private void read(ImportFile.Rows lines, ImportHeader header, SeenKeys.Session seen) {
        for (int inBatch = 1; lines.hasNext(); inBatch++) {
            Row row = lines.next();
            tally.row(row);
            switch (row) {
                case Row.Unreadable(long line, var values, ImportProblem problem) -> tally.reject(line, "", problem);
                case Row.Cells cells -> parse(cells, header, seen);
            }
            if (inBatch % BATCH == 0) {
                save(lines);
            }
        }
    }

    private void parse(Row.Cells row, ImportHeader header, SeenKeys.Session seen) {
        if (row.values().size() != header.size()) {
            tally.reject(row.line(), "", new ImportProblem.WrongCellCount(header.size(), row.values().size()));
            return;
        }
        try {
            R parsed = rows.parse(new ImportCells(header, row.values()));
            Long firstLine = seen.seenBefore(rows.key(parsed), row.line());
            if (firstLine == null) {
                batch.add(new ImportRows.Numbered<>(row.line(), parsed));
            } else {
                tally.reject(row.line(), "", new ImportProblem.RepeatedRow(firstLine));
            }
        } catch (InvalidValueException e) {
            tally.reject(row.line(), e);
        }
    }

    private void save(ImportFile.Rows lines) {
        if (!batch.isEmpty()) {
            tally.add(ports.transactions().inTransaction(() -> {
                ImportTally saved = tally.again();
                rows.save(batch, new Stamp(by, ports.clock().instant()), saved);
                return saved;
            }));
            batch.clear();
        }
        counts = tally.on(counts);
        if (!tally.rejects().isEmpty()) {
            progress.rejected(file, tally.rejects());
        }
        progress.advanced(file, counts, lines.bytesRead());
        tally = new ImportTally();
    }
}
