package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Transactions;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Section;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

/**
 * Holds the students first and the section next, as a single enrollment does, but the section before anything is
 * decided: while many students are looked at, others would be faster to take the last seats. Partial mode is a
 * transaction for each batch, so that nothing is held for long, atomic mode one for all. Everything in a transaction is
 * decided before its first write.
 */
final class EnrollInBulkService implements EnrollInBulk {

    /** So many students are decided and written with the same few statements. */
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final WaitlistPromotion promotion;
    private final SeatTaking seats;

    EnrollInBulkService(Transactions transactions, RegistrationDesk desk, WaitlistPromotion promotion,
            SeatTaking seats) {
        this.transactions = transactions;
        this.desk = desk;
        this.promotion = promotion;
        this.seats = seats;
    }

    @Override
    public Outcome enroll(Command command) {
        List<StudentId> students = command.studentIds().stream().distinct().toList();
        boolean atomic = command.mode() == Mode.ATOMIC;
        boolean dryRun = command.dryRun();
        Map<StudentId, Item> items = new HashMap<>();
        for (List<StudentId> part : inParts(students, atomic || dryRun ? students.size() : BATCH)) {
            Supplier<Optional<List<Item>>> work = dryRun ? () -> look(part, command) : () -> attempt(part, command);
            Optional<List<Item>> decided = dryRun ? transactions.readOnly(work) : transactions.inTransaction(work);
            if (decided.isEmpty()) {
                return new Outcome.UnknownSection();
            }
            decided.get().forEach(item -> items.put(item.studentId(), item));
        }
        List<Item> ordered = inOrder(command.studentIds(), items);
        return atomic && isAnyRefused(ordered) ? new Outcome.Refused(ordered) : new Outcome.Enrolled(ordered);
    }

    /** What would become of these students; empty when there is no such section. */
    private Optional<List<Item>> look(List<StudentId> students, Command command) {
        Map<StudentId, Student> found = desk.students().findAll(students);
        return desk.offerings().offering(command.sectionId()).map(offering -> decide(students, found, offering));
    }

    /** What became of these students; empty when there is no such section. */
    private Optional<List<Item>> attempt(List<StudentId> students, Command command) {
        Map<StudentId, Student> held = desk.students().lockAll(students);
        if (desk.sections().lock(command.sectionId()).isEmpty()) {
            return Optional.empty();
        }
        Offering offering = desk.offerings().offering(command.sectionId()).flatMap(promotion::first).orElseThrow();
        List<Item> items = decide(students, held, offering);
        keepRefusals(items, command);
        boolean nobody = command.mode() == Mode.ATOMIC
                && (students.size() < command.studentIds().size() || isAnyRefused(items));
        return Optional.of(nobody ? items : write(items, offering.section(), command));
    }

    private void keepRefusals(List<Item> items, Command command) {
        List<RefusedAttempt> refused = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Refused(StudentId student, List<Reason> reasons)) {
                refused.add(desk.refused(student, command.sectionId(), reasons, command.by()));
            }
        }
        desk.refusals().append(refused);
    }

    /** Each student finds the section as those before have left it. */
    private List<Item> decide(List<StudentId> ids, Map<StudentId, Student> students, Offering offering) {
        List<Item> items = new ArrayList<>();
        Offering next = offering;
        for (List<StudentId> batch : inParts(ids, BATCH)) {
            Map<StudentId, AcademicRecord> records = desk.enrollments().academicRecords(batch, offering);
            for (StudentId id : batch) {
                Item item = decide(id, students.get(id), Objects.requireNonNull(records.get(id)), next);
                items.add(item);
                if (item instanceof Item.Enrolled) {
                    next = next.with(next.section().afterOneMore());
                }
            }
        }
        return items;
    }

    private Item decide(StudentId id, @Nullable Student student, AcademicRecord record, Offering offering) {
        if (student == null) {
            return new Item.UnknownStudent(id);
        }
        List<Reason> reasons = RegistrationRule.objections(desk.facts(student, offering, record, true));
        if (!reasons.isEmpty()) {
            return new Item.Refused(id, reasons);
        }
        Section section = offering.section();
        return new Item.Enrolled(id, section.hasFreeSeat() ? 0 : section.waitlisted() + 1, null);
    }

    private List<Item> write(List<Item> items, Section section, Command command) {
        List<StudentId> students = new ArrayList<>();
        int seated = 0;
        for (Item item : items) {
            if (item instanceof Item.Enrolled enrolled) {
                students.add(enrolled.studentId());
                seated += enrolled.waitlistPosition() == 0 ? 1 : 0;
            }
        }
        Iterator<Enrollment> added = seats.take(section, students, seated, command.by()).iterator();
        return items.stream().map(item -> item instanceof Item.Enrolled(var id, int position, var none)
                ? new Item.Enrolled(id, position, added.next().id())
                : item).toList();
    }

    private static List<Item> inOrder(List<StudentId> ids, Map<StudentId, Item> items) {
        Map<StudentId, Integer> positions = new HashMap<>();
        List<Item> ordered = new ArrayList<>();
        for (StudentId id : ids) {
            Integer first = positions.putIfAbsent(id, ordered.size() + 1);
            ordered.add(first == null ? Objects.requireNonNull(items.get(id)) : new Item.Repeated(id, first));
        }
        return ordered;
    }

    private static boolean isAnyRefused(List<Item> items) {
        return items.stream().anyMatch(item -> !(item instanceof Item.Enrolled));
    }

    private static <T> List<List<T>> inParts(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(part -> all.subList(part * size, Math.min(all.size(), (part + 1) * size))).toList();
    }
}
