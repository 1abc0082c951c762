package campus.application.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;

/**
 * Keeps enrollments as another system knows them. No rule is looked at but one: a section has not more seats than it
 * has. Each change is a line of history that says "import"; seats that become free go to the waitlist.
 */
final class PastEnrollments {

    private static final Remark IMPORT = new Remark("import");

    private final RegistrarPorts ports;
    private final RegistrarSettings settings;
    private final WaitlistPromotion promotion;

    PastEnrollments(RegistrarPorts ports, RegistrarSettings settings, WaitlistPromotion promotion) {
        this.ports = ports;
        this.settings = settings;
        this.promotion = promotion;
    }

    /** What a row says; without a day, a new enrollment is of now and a stored one keeps its time. */
    record Fact(long line, StudentId student, SectionId section, EnrollmentStatus status, @Nullable Grade grade,
            @Nullable LocalDate enrolledOn) {

        EnrollmentRepository.Key key() {
            return new EnrollmentRepository.Key(student, section);
        }
    }

    /**
     * Holds sections and enrollments; the caller holds the students already, since this is the order of registration.
     */
    void keep(List<Fact> facts, Stamp stamp, ImportTally tally) {
        List<SectionId> sections = facts.stream().map(Fact::section).distinct().toList();
        Map<SectionId, Section> held = ports.sections().lockAll(sections);
        if (held.size() < sections.size()) {
            throw new ConcurrentWriteException("a section was deleted meanwhile");
        }
        Batch batch = new Batch(held, ports.enrollments().lockAll(facts.stream().map(Fact::key).toList()), stamp,
                tally);
        facts.forEach(batch::put);
        batch.write();
    }

    private boolean isKnown(Enrollment stored, Fact fact) {
        return stored.status() == fact.status() && Objects.equals(stored.grade(), fact.grade())
                && (fact.enrolledOn() == null || fact.enrolledOn().equals(settings.dayOf(stored.enrolledAt())));
    }

    private Instant since(Fact fact, Instant otherwise) {
        LocalDate day = fact.enrolledOn();
        return day == null ? otherwise : day.atStartOfDay(settings.zone()).toInstant();
    }

    /** The facts of one transaction. */
    private final class Batch {

        private final Map<SectionId, Section> sections;
        private final Map<EnrollmentRepository.Key, Enrollment> stored;
        private final Stamp stamp;
        private final ImportTally tally;
        private final Map<EnrollmentRepository.Key, Long> lines = new HashMap<>();
        private final Map<SectionId, Integer> moved = new HashMap<>();
        private final List<SectionId> leftWaitlists = new ArrayList<>();
        private final List<Enrollment> added = new ArrayList<>();
        private final List<Enrollment> changed = new ArrayList<>();
        private final List<EnrollmentChange> history = new ArrayList<>();

        Batch(Map<SectionId, Section> sections, Map<EnrollmentRepository.Key, Enrollment> stored, Stamp stamp,
                ImportTally tally) {
            this.sections = sections;
            this.stored = stored;
            this.stamp = stamp;
            this.tally = tally;
        }

        void put(Fact fact) {
            Long firstLine = lines.putIfAbsent(fact.key(), fact.line());
            Enrollment before = stored.get(fact.key());
            if (firstLine != null) {
                tally.reject(fact.line(), "", new ImportProblem.RepeatedRow(firstLine));
            } else if (before != null && isKnown(before, fact)) {
                tally.unchanged();
            } else {
                move(fact, before).ifPresentOrElse(problem -> tally.reject(fact.line(), "status", problem),
                        () -> change(fact, before));
            }
        }

        private Optional<ImportProblem> move(Fact fact, @Nullable Enrollment before) {
            int seats = (fact.status().holdsSeat() ? 1 : 0) - (before != null && before.status().holdsSeat() ? 1 : 0);
            Section section = Objects.requireNonNull(sections.get(fact.section()));
            int capacity = section.details().capacity();
            int taken = section.seatsTaken() + moved.getOrDefault(fact.section(), 0) + seats;
            if (seats > 0 && taken > capacity) {
                return Optional.of(new ImportProblem.SectionFull(capacity));
            }
            moved.merge(fact.section(), seats, Integer::sum);
            return Optional.empty();
        }

        private void change(Fact fact, @Nullable Enrollment before) {
            if (before == null) {
                Enrollment first = Enrollment.recorded(new EnrollmentId(ports.ids().next()), fact.student(),
                        fact.section(), fact.status(), fact.grade(), since(fact, stamp.at()));
                added.add(first);
                history.add(EnrollmentChange.first(ports.ids().next(), first, stamp.at(), stamp.by(), IMPORT));
                tally.created();
                return;
            }
            Enrollment after = before.corrected(fact.status(), fact.grade(), since(fact, before.enrolledAt()));
            changed.add(after);
            history.add(EnrollmentChange.between(ports.ids().next(), before, after, stamp.at(), stamp.by(), IMPORT));
            if (before.status() == WAITLISTED) {
                leftWaitlists.add(fact.section());
            }
            tally.changed();
        }

        void write() {
            ports.enrollments().addAll(added, stamp);
            ports.enrollments().updateAll(changed, stamp);
            ports.history().appendAll(history);
            moved.values().removeIf(seats -> seats == 0);
            ports.seats().moveTaken(moved);
            leftWaitlists.forEach(ports.seats()::leaveWaitlist);
            moved.forEach((section, seats) -> {
                if (seats < 0 && Objects.requireNonNull(sections.get(section)).waitlisted() > 0) {
                    promotion.fill(section);
                }
            });
        }
    }
}
