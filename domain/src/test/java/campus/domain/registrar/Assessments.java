package campus.domain.registrar;

import java.math.BigDecimal;

/** Builds valid assessments; a test sets only what it asserts. */
public final class Assessments {

    private AssessmentId id;
    private long version;
    private SectionId section = Ids.section(1);
    private String name;
    private String weight = "10.00";

    private Assessments(AssessmentId id, String name) {
        this.id = id;
        this.name = name;
    }

    public static Assessments anAssessment() {
        return new Assessments(Ids.assessment(1), "Final exam");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Assessments anAssessment(int number) {
        return new Assessments(Ids.assessment(number), "Assessment " + number);
    }

    public Assessments id(AssessmentId value) {
        id = value;
        return this;
    }

    public Assessments version(long value) {
        version = value;
        return this;
    }

    public Assessments section(SectionId value) {
        section = value;
        return this;
    }

    public Assessments name(String value) {
        name = value;
        return this;
    }

    /** A number such as "2.5". */
    public Assessments weight(String value) {
        weight = value;
        return this;
    }

    public Assessment.Details details() {
        return new Assessment.Details(new Name(name), new Weight(new BigDecimal(weight)));
    }

    public Assessment build() {
        return new Assessment(id, version, section, details());
    }
}
