package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import campus.application.registrar.ImportRecords.Reject;
import campus.application.registrar.ImportRecords.Report;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;

/** Counts what became of rows. */
final class ImportTally {

    private long created;
    private long changed;
    private long unchanged;
    private long rejected;
    private final List<Reject> rejects = new ArrayList<>();

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
        list(new Reject(line, column, problem));
    }

    /** One rejected row with all its violations; fields of the domain are named as columns, "endsOn" as "ends_on". */
    void reject(long line, InvalidValueException invalid) {
        rejected++;
        for (FieldViolation violation : invalid.violations()) {
            String column = violation.field().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            list(new Reject(line, column, new ImportProblem.InvalidCell(violation.violation())));
        }
    }

    void add(ImportTally other) {
        created += other.created;
        changed += other.changed;
        unchanged += other.unchanged;
        rejected += other.rejected;
        other.rejects.forEach(this::list);
    }

    Report report() {
        return new Report(created + changed + unchanged + rejected, created, changed, unchanged, rejected, rejects);
    }

    private void list(Reject reject) {
        if (rejects.size() < Report.MAX_LISTED) {
            rejects.add(reject);
        }
    }
}
