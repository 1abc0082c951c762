package campus.application.registrar;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Sections;
import campus.domain.shared.Actor;

/** What every {@link RefusedAttempts} does with what was refused in a section. */
public abstract class RefusalsOfSectionContract extends RegistrarListContract<RefusedAttemptView> {
    private static final Instant FIRST = Instant.parse("2026-08-20T09:00:00Z");

    @BeforeEach
    final void addSections() {
        school().founded().addStudents(1, 2);
        school().add(Sections.aSection(2));
    }

    @Override
    protected final Page<RefusedAttemptView> list(ListRequest request) {
        return school().adapters().refusals().ofSection(Ids.section(1), request);
    }

    @Override
    protected final List<SortField> sorts() {
        return RefusedAttemptView.SORTS;
    }

    @Override
    protected final ListFields<RefusedAttemptView> fields() {
        return RegistrarFields.REFUSALS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            add(i, 1, FIRST.plusNanos(i % 6 * 1_000L));
        }
        add(80, 2, FIRST);
    }

    @Override
    protected final void addFirst() {
        add(90, 1, FIRST.minusSeconds(1));
    }

    @Override
    protected final void addLast() {
        add(91, 1, FIRST.plusSeconds(1));
    }

    private void add(int number, int section, Instant at) {
        school().run(() -> school().adapters().refusals().append(List.of(new RefusedAttempt(Ids.refusal(number),
                Ids.student(1 + number % 2), Ids.section(section), List.of("section-full"), at,
                new Actor("registrar")))));
    }
}
