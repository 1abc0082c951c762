package campus.application.registrar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.application.registrar.ImportRows.Numbered;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.SectionId;
import campus.domain.shared.InvalidValueException;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/**
 * Looks through files before anything of them is kept: a file that would drop more than half of the active students of
 * a section is more often a mistake than meant.
 */
final class DropGuard {

    private static final int BATCH = 1_000;

    private final RegistrarPorts ports;
    private final EnrollmentRows rows;

    DropGuard(RegistrarPorts ports, EnrollmentRows rows) {
        this.ports = ports;
        this.rows = rows;
    }

    /** The sections of which the files would drop more than half, in no order. */
    List<SectionDrops> tooMany(List<ImportFile> files) {
        Map<SectionId, Drops> drops = new LinkedHashMap<>();
        files.stream().filter(file -> file.kind() == ImportKind.ENROLLMENTS).forEach(file -> count(file, drops));
        if (drops.isEmpty()) {
            return List.of();
        }
        Map<SectionId, Long> active = ports.transactions()
                .readOnly(() -> ports.enrollments().countActive(drops.keySet()));
        return drops.entrySet().stream()
                .map(entry -> entry.getValue().ofActive(active.getOrDefault(entry.getKey(), 0L)))
                .filter(section -> section.dropped() * 2 > section.active()).toList();
    }

    /** Rows that are no good are left to the import itself. */
    private void count(ImportFile file, Map<SectionId, Drops> drops) {
        List<Numbered<EnrollmentRows.Row>> batch = new ArrayList<>(BATCH);
        try (ImportFile.Rows lines = file.open()) {
            if (!lines.hasNext() || !(lines.next() instanceof Row.Cells first)) {
                return;
            }
            ImportHeader header = new ImportHeader(file.kind(), first.values());
            while (header.problem().isEmpty() && lines.hasNext()) {
                if (lines.next() instanceof Row.Cells cells && cells.values().size() == header.size()) {
                    add(batch, cells.line(), new ImportCells(header, cells.values()));
                }
                if (batch.size() == BATCH) {
                    count(batch, drops);
                }
            }
        }
        count(batch, drops);
    }

    private void add(List<Numbered<EnrollmentRows.Row>> batch, long line, ImportCells cells) {
        if (!"dropped".equalsIgnoreCase(String.valueOf(cells.cell("status")).strip())) {
            return;
        }
        try {
            batch.add(new Numbered<>(line, rows.parse(cells)));
        } catch (InvalidValueException e) {
            // nothing will be kept of this row
        }
    }

    private void count(List<Numbered<EnrollmentRows.Row>> batch, Map<SectionId, Drops> drops) {
        Map<Long, EnrollmentRows.Row> byLine = batch.stream().collect(toMap(Numbered::line, Numbered::row));
        List<PastEnrollments.Fact> meant = ports.transactions().inTransaction(() -> {
            List<PastEnrollments.Fact> facts = rows.facts(batch, new ImportTally());
            Map<EnrollmentRepository.Key, Enrollment> stored = ports.enrollments()
                    .lockAll(facts.stream().map(PastEnrollments.Fact::key).toList());
            return facts.stream().filter(fact -> isActive(stored.get(fact.key()))).toList();
        });
        meant.forEach(fact -> drops.merge(fact.section(), new Drops(requireNonNull(byLine.get(fact.line())), 1),
                (before, one) -> new Drops(before.row(), before.count() + 1)));
        batch.clear();
    }

    private static boolean isActive(@Nullable Enrollment enrollment) {
        return enrollment != null && enrollment.status() == EnrollmentStatus.ACTIVE;
    }

    /** How many drops a section would have, and one of the rows, which names it. */
    private record Drops(EnrollmentRows.Row row, long count) {

        SectionDrops ofActive(long active) {
            return new SectionDrops(row.course(), row.term(), row.section(), active, count);
        }
    }
}
