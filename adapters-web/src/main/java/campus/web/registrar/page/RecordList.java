package campus.web.registrar.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import campus.web.registrar.RegistrarLists;
import campus.web.shared.FilteredList;

/** The lists that have a page: what they show, and in which order, unless somebody wants it otherwise. */
enum RecordList {
    DEPARTMENTS(RegistrarLists.DEPARTMENTS, "code,name", "code"),
    COURSES(RegistrarLists.COURSES, "code,title,credits,department.name", "code"),
    TERMS(RegistrarLists.TERMS, "code,name,startsOn,endsOn,registrationOpensAt,registrationClosesAt,dropDeadline",
            "-startsOn"),
    SECTIONS(RegistrarLists.SECTIONS,
            "course.code,number,course.title,term.code,instructor,seatsTaken,capacity,waitlisted,status",
            "course.code"),
    STUDENTS(RegistrarLists.STUDENTS, "studentNumber,name,email,hold", "studentNumber"),
    ENROLLMENTS(RegistrarLists.ENROLLMENTS,
            "student.name,student.studentNumber,section.course.code,section.number,section.term.code,status,grade,"
                    + "enrolledAt",
            "-enrolledAt");

    private final FilteredList records;
    private final String columns;
    private final String sort;

    RecordList(FilteredList records, String columns, String sort) {
        this.records = records;
        this.columns = columns;
        this.sort = sort;
    }

    /** The list to which the address of a page belongs. */
    static RecordList at(String path) {
        String name = path.substring(1).split("[/.]", 2)[0];
        return Arrays.stream(values()).filter(list -> list.key().equals(name)).findFirst().orElseThrow();
    }

    /** As in addresses, and in keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/" + key();
    }

    /** One of its records, as in "section". */
    String what() {
        return records.resource().entity().name();
    }

    FilteredList records() {
        return records;
    }

    List<String> columns() {
        return List.of(columns.split(","));
    }

    String sort() {
        return sort;
    }

    /** Whether records are added on a page of their own; enrollments come about by enrolling. */
    boolean isAdded() {
        return this != ENROLLMENTS;
    }

    /** What is often asked for: filters by the key of their name. */
    Map<String, String> filters(LocalDate today) {
        Map<String, String> filters = new LinkedHashMap<>();
        switch (this) {
            case DEPARTMENTS -> filters.put("without-courses", "courses=isnull=true");
            case COURSES -> filters.put("now", now("sections.term.", today));
            case TERMS -> filters.put("now", now("", today));
            case SECTIONS -> {
                filters.put("now", now("term.", today));
                filters.put("open", "status==open");
                filters.put("seats", "seatsFree>0");
                filters.put("waiting", "waitlisted>0");
            }
            case STUDENTS -> filters.put("hold", "hold=isnull=false");
            case ENROLLMENTS -> {
                filters.put("now", now("section.term.", today));
                List.of("active", "waitlisted", "completed", "dropped")
                        .forEach(status -> filters.put(status, "status==" + status));
            }
        }
        return filters;
    }

    private static String now(String way, LocalDate today) {
        return "%1$sstartsOn<=%2$s;%1$sendsOn>=%2$s".formatted(way, today);
    }
}
