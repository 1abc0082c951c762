package campus.domain.registrar;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Builds valid terms; a test sets only what it asserts. By default registration is open in the summer of 2026. */
public final class Terms {

    /** A moment at which registration for {@link #aTerm()} is open. */
    public static final Instant DURING_REGISTRATION = Instant.parse("2026-08-20T10:00:00Z");

    private TermId id;
    private long version;
    private String code;
    private String name;
    private LocalDate startsOn = LocalDate.parse("2026-08-24");
    private LocalDate endsOn = LocalDate.parse("2026-12-18");
    private @Nullable Instant opensAt = Instant.parse("2026-04-01T08:00:00Z");
    private @Nullable Instant closesAt = Instant.parse("2026-09-05T00:00:00Z");
    private @Nullable LocalDate dropDeadline = LocalDate.parse("2026-10-16");

    private Terms(TermId id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    public static Terms aTerm() {
        return new Terms(Ids.term(1), "2026-fall", "Fall 2026");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Terms aTerm(int number) {
        return new Terms(Ids.term(number), "term-" + number, "Term " + number);
    }

    public Terms id(TermId value) {
        id = value;
        return this;
    }

    public Terms version(long value) {
        version = value;
        return this;
    }

    public Terms code(String value) {
        code = value;
        return this;
    }

    public Terms name(String value) {
        name = value;
        return this;
    }

    /** First and last day, as in "2026-08-24". */
    public Terms days(String first, String last) {
        startsOn = LocalDate.parse(first);
        endsOn = LocalDate.parse(last);
        return this;
    }

    /** The registration window, as in "2026-04-01T08:00:00Z"; null stands for no bound. */
    public Terms window(@Nullable String opens, @Nullable String closes) {
        opensAt = opens == null ? null : Instant.parse(opens);
        closesAt = closes == null ? null : Instant.parse(closes);
        return this;
    }

    /** The last day to drop, as in "2026-10-16"; null stands for none. */
    public Terms dropDeadline(@Nullable String day) {
        dropDeadline = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Term.Details details() {
        return new Term.Details(new TermCode(code), new Name(name), startsOn, endsOn, opensAt, closesAt, dropDeadline);
    }

    public Term build() {
        return new Term(id, version, details());
    }
}
