package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Reject;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;

/** Counts what became of the rows of a batch. */
final class ImportTally {

    private final Map<Long, List<String>> rows;
    private final List<Reject> rejects = new ArrayList<>();
    private long created;
    private long changed;
    private long unchanged;
    private long rejected;

    ImportTally() {
        this(new HashMap<>());
    }

    private ImportTally(Map<Long, List<String>> rows) {
        this.rows = rows;
    }

    /** An empty tally of the same rows. */
    ImportTally again() {
        return new ImportTally(rows);
    }

    /** Remembers what stands in a line, for the case that it is rejected. */
    void row(ImportFile.Row row) {
        rows.put(row.line(), row.values());
    }

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    void reject(long line, String column, ImportProblem problem) {
        rejected++;
        list(line, column, problem);
    }

    /** One rejected row with all its violations; fields of the domain are named as columns, "endsOn" as "ends_on". */
    void reject(long line, InvalidValueException invalid) {
        rejected++;
        for (FieldViolation violation : invalid.violations()) {
            String column = violation.field().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            list(line, column, new ImportProblem.InvalidCell(violation.violation()));
        }
    }

    void add(ImportTally other) {
        created += other.created;
        changed += other.changed;
        unchanged += other.unchanged;
        rejected += other.rejected;
        rejects.addAll(other.rejects);
    }

    /** These counts on top of others. */
    Counts on(Counts before) {
        return new Counts(before.created() + created, before.changed() + changed, before.unchanged() + unchanged,
                before.rejected() + rejected);
    }

    List<Reject> rejects() {
        return rejects;
    }

    private void list(long line, String column, ImportProblem problem) {
        rejects.add(new Reject(line, column, problem, rows.getOrDefault(line, List.of())));
    }
}
