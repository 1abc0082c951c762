package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micronaut.data.annotation.MappedEntity;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.persistence.shared.Uuid16;

/** A row of {@code import_drop}. */
@MappedEntity("import_drop")
record ImportDropRow(@Uuid16 UUID jobId, int ordinal, String courseCode, String termCode, String sectionNumber,
        long active, long dropped) {

    static List<ImportDropRow> of(ImportJob job) {
        return IntStream.range(0, job.drops().size()).mapToObj(i -> of(job.id().value(), i, job.drops().get(i)))
                .toList();
    }

    SectionDrops drops() {
        return new SectionDrops(new CourseCode(courseCode), new TermCode(termCode), new SectionNumber(sectionNumber),
                active, dropped);
    }

    private static ImportDropRow of(UUID job, int ordinal, SectionDrops drops) {
        return new ImportDropRow(job, ordinal, drops.course().value(), drops.term().value(), drops.number().value(),
                drops.active(), drops.dropped());
    }
}
