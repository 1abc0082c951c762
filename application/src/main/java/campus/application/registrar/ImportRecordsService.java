package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import campus.application.shared.Stamp;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;

/** Parses and checks rows one by one, and hands the good ones on in batches. */
final class ImportRecordsService implements ImportRecords {

    private static final int BATCH = 500;
    /** The keys of all rows are kept in memory, to find those that stand there twice. */
    private static final int MAX_ROWS = 1_000_000;

    private final RegistrarPorts ports;
    private final RegistrarUseCases useCases;
    private final RegistrarSettings settings;

    ImportRecordsService(RegistrarPorts ports, RegistrarUseCases useCases, RegistrarSettings settings) {
        this.ports = ports;
        this.useCases = useCases;
        this.settings = settings;
    }

    @Override
    public Report run(Table table, Actor by) {
        ImportHeader header = new ImportHeader(table.kind(), table.header());
        if (header.problem().isPresent()) {
            ImportTally tally = new ImportTally();
            tally.reject(1, "", header.problem().get());
            return tally.report();
        }
        ImportRows<?> rows = switch (table.kind()) {
            case DEPARTMENTS -> new DepartmentRows(ports, useCases.manageDepartments());
            case COURSES -> new CourseRows(ports, useCases.manageCourses());
            case PREREQUISITES -> new PrerequisiteRows(ports.courses(), settings.gradeScale());
            case TERMS -> new TermRows(ports, useCases.manageTerms(), settings.zone());
            case SECTIONS -> new SectionRows(ports, useCases.manageSections());
            case STUDENTS -> new StudentRows(ports, useCases.manageStudents(), settings);
        };
        return run(rows, header, table, by);
    }

    private <R> Report run(ImportRows<R> rows, ImportHeader header, Table table, Actor by) {
        ImportTally tally = new ImportTally();
        Map<Object, Long> firstLines = new HashMap<>();
        List<ImportRows.Numbered<R>> batch = new ArrayList<>(BATCH);
        while (table.rows().hasNext()) {
            if (firstLines.size() == MAX_ROWS) {
                tally.reject(table.rows().next().line(), "", new ImportProblem.TooManyRows(MAX_ROWS));
                break;
            }
            switch (table.rows().next()) {
                case Row.Unreadable(long line, ImportProblem problem) -> tally.reject(line, "", problem);
                case Row.Cells cells -> parse(rows, header, cells, firstLines, tally).ifPresent(batch::add);
            }
            if (batch.size() == BATCH) {
                save(rows, batch, tally, by);
                batch.clear();
            }
        }
        save(rows, batch, tally, by);
        return tally.report();
    }

    private static <R> Optional<ImportRows.Numbered<R>> parse(ImportRows<R> rows, ImportHeader header,
            Row.Cells row, Map<Object, Long> firstLines, ImportTally tally) {
        if (row.values().size() != header.size()) {
            tally.reject(row.line(), "", new ImportProblem.WrongCellCount(header.size(), row.values().size()));
            return Optional.empty();
        }
        try {
            R parsed = rows.parse(new ImportCells(header, row.values()));
            Long firstLine = firstLines.putIfAbsent(rows.key(parsed), row.line());
            if (firstLine == null) {
                return Optional.of(new ImportRows.Numbered<>(row.line(), parsed));
            }
            tally.reject(row.line(), "", new ImportProblem.RepeatedRow(firstLine));
        } catch (InvalidValueException e) {
            tally.reject(row.line(), e);
        }
        return Optional.empty();
    }

    private <R> void save(ImportRows<R> rows, List<ImportRows.Numbered<R>> batch, ImportTally tally, Actor by) {
        if (!batch.isEmpty()) {
            tally.add(ports.transactions().inTransaction(() -> {
                ImportTally saved = new ImportTally();
                rows.save(batch, new Stamp(by, ports.clock().instant()), saved);
                return saved;
            }));
        }
    }
}
