package campus.domain.registrar;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Somebody who studies here. */
public record Student(StudentId id, long version, Details details) implements Aggregate<StudentId> {

    public static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** What a person may state about a student; {@code hold} is why registration is blocked, absent when it is not. */
    public record Details(StudentNumber number, Name name, EmailAddress email, @Nullable LocalDate dateOfBirth,
            @Nullable Remark hold) {
    }

    public static Student admit(StudentId id, Details details, LocalDate today) {
        return new Student(id, 0, details).with(details, today);
    }

    /** The student with other details; a date of birth before 1900 or after {@code today} is refused. */
    public Student with(Details changed, LocalDate today) {
        LocalDate born = changed.dateOfBirth();
        if (born != null && (born.isBefore(EARLIEST_BIRTH) || born.isAfter(today))) {
            throw new InvalidValueException("dateOfBirth",
                    new Violation.OutOfRange(EARLIEST_BIRTH.toString(), today.toString()));
        }
        return new Student(id, version, changed);
    }

    /** Completed years, empty when the date of birth is not known. */
    public OptionalInt ageOn(LocalDate today) {
        LocalDate born = details.dateOfBirth();
        return born == null ? OptionalInt.empty() : OptionalInt.of(Period.between(born, today).getYears());
    }
}
