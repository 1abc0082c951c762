package campus.application.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import campus.application.shared.Stamp;
import campus.domain.registrar.Name;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.domain.shared.Fields;

/** Rows of terms.csv. A time without an offset is taken in the school's zone, a date alone as its first instant.
 * What the file has no column for stays as it is stored. */
final class TermRows implements ImportRows<TermRows.Row> {

    private final RegistrarPorts ports;
    private final ManageTerms manage;
    private final ZoneId zone;

    TermRows(RegistrarPorts ports, ManageTerms manage, ZoneId zone) {
        this.ports = ports;
        this.manage = manage;
        this.zone = zone;
    }

    /** The details as a new term has them, and the cells, which tell what the file has a column for. */
    record Row(Term.Details details, ImportCells cells) {

        Term.Details changed(Term.Details stored) {
            return new Term.Details(details.code(), details.name(), details.startsOn(), details.endsOn(),
                    cells.has("registration_opens_at") ? details.registrationOpensAt() : stored.registrationOpensAt(),
                    cells.has("registration_closes_at") ? details.registrationClosesAt()
                            : stored.registrationClosesAt(),
                    cells.has("drop_deadline") ? details.dropDeadline() : stored.dropDeadline());
        }
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        TermCode code = cells.required(fields, "code", TermCode::new);
        Name name = cells.required(fields, "name", Name::new);
        LocalDate startsOn = cells.required(fields, "starts_on", ImportCells::date);
        LocalDate endsOn = cells.required(fields, "ends_on", ImportCells::date);
        Instant opensAt = cells.optional(fields, "registration_opens_at", text -> ImportCells.instant(text, zone));
        Instant closesAt = cells.optional(fields, "registration_closes_at", text -> ImportCells.instant(text, zone));
        LocalDate dropDeadline = cells.optional(fields, "drop_deadline", ImportCells::date);
        return fields.build(() -> new Row(
                new Term.Details(code, name, startsOn, endsOn, opensAt, closesAt, dropDeadline), cells));
    }

    @Override
    public String key(Row row) {
        return row.details().code().value();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        Map<TermCode, Found<Term>> stored = ports.terms()
                .findByCodes(rows.stream().map(row -> row.row().details().code()).toList());
        ImportBatch<Term> batch = new ImportBatch<>(ports.terms(), stamp, tally);
        for (Numbered<Row> numbered : rows) {
            Row row = numbered.row();
            Term.Details details = row.details();
            batch.put(new ImportBatch.Key(numbered.line(), "code", details.code().value()), stored.get(details.code()),
                    () -> Term.plan(new TermId(ports.ids().next()), details),
                    term -> term.details().equals(row.changed(term.details())),
                    term -> manage.change(term.id(), term.version(), row.changed(term.details()), stamp.by()));
        }
        batch.addAll();
    }
}
