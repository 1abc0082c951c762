package campus.domain.registrar;

/** Builds valid departments; a test sets only what it asserts. */
public final class Departments {

    private DepartmentId id;
    private long version;
    private String code;
    private String name;

    private Departments(DepartmentId id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    public static Departments aDepartment() {
        return new Departments(Ids.department(1), "CS", "Computer Science");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Departments aDepartment(int number) {
        return new Departments(Ids.department(number), "D" + number, "Department " + number);
    }

    public Departments id(DepartmentId value) {
        id = value;
        return this;
    }

    public Departments version(long value) {
        version = value;
        return this;
    }

    public Departments code(String value) {
        code = value;
        return this;
    }

    public Departments name(String value) {
        name = value;
        return this;
    }

    public Department.Details details() {
        return new Department.Details(new DepartmentCode(code), new Name(name));
    }

    public Department build() {
        return new Department(id, version, details());
    }
}
