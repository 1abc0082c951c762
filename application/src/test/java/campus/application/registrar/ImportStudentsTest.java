package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.Ids;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Students;

import static campus.application.registrar.ImportKind.STUDENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

final class ImportStudentsTest extends ImportUseCaseTest {
    private static final String SHORT = "student_number,name,email";
    private static final String HEADER = SHORT + ",date_of_birth";

    @Test
    void createsChangesAndLeavesAlone() {
        String ann = "U0000001,Ann Example,ann@school.example,2006-05-04";
        assertAllCreated(run(STUDENTS, HEADER, ann, "U2,Bob,bob@school.example,"), 2);
        assertEquals(Students.aStudent().details(), student("U0000001").details());
        assertEquals(Students.aStudent().number("U2").name("Bob").email("bob@school.example").born(null).details(),
                student("U2").details());
        assertCounts(run(STUDENTS, HEADER, ann, "u2,Bob,BOB@new.example,"), 0, 1, 1, 0);
        assertEquals("bob@new.example", student("U2").details().email().value());
        assertEquals(1, student("U2").version());
    }

    @Test
    void leavesAHoldAndADateOfBirthForWhichThereIsNoColumn() {
        school.add(Students.aStudent().hold("a book"));
        assertCounts(run(STUDENTS, SHORT, "U0000001,Ann Example,ann@school.example"), 0, 0, 1, 0);
        assertCounts(run(STUDENTS, SHORT, "U0000001,Ann Lee,ann@school.example"), 0, 1, 0, 0);
        assertEquals(Students.aStudent().name("Ann Lee").hold("a book").details(), student("U0000001").details());
        assertCounts(run(STUDENTS, HEADER, "U0000001,Ann Lee,ann@school.example,"), 0, 1, 0, 0);
        assertEquals(Students.aStudent().name("Ann Lee").hold("a book").born(null).details(),
                student("U0000001").details());
    }

    @Test
    void rejectsAnAddressOfAnotherStudentStoredOrInTheFile() {
        school.add(Students.aStudent(1));
        school.add(Students.aStudent(2));
        school.delete(adapters.students(), Ids.student(2));
        Report report = run(STUDENTS, SHORT, "U1,Ann,student1@school.example", "U2,Bob,STUDENT2@school.example",
                "U3,Eve,eve@school.example", "U4,Other Eve,eve@school.example");
        assertCounts(report, 1, 0, 0, 3);
        assertEquals(List.of(new Rejected(2, "email", new ImportProblem.Duplicate("student1@school.example")),
                new Rejected(3, "email", new ImportProblem.Duplicate("student2@school.example")),
                new Rejected(5, "email", new ImportProblem.Duplicate("eve@school.example"))), report.rejects());
    }

    @Test
    void letsAStudentTakeAnAddressThatAnotherGivesUp() {
        school.add(Students.aStudent(1));
        assertCounts(run(STUDENTS, SHORT, "S1,Student 1,new@school.example", "S2,Bob,student1@school.example"), 1, 1, 0,
                0);
        assertCounts(run(STUDENTS, SHORT, "S1,Student 1,new@school.example", "S2,Bob,student1@school.example"), 0, 0, 2,
                0);
    }

    @Test
    void rejectsADeletedStudent() {
        school.add(Students.aStudent(1));
        school.delete(adapters.students(), Ids.student(1));
        assertEquals(List.of(new Rejected(2, "student_number", new ImportProblem.Deleted("S1"))),
                run(STUDENTS, SHORT, "S1,Student 1,student1@school.example").rejects());
    }

    @Test
    void rejectsBadCells() {
        Report report = run(STUDENTS, HEADER, "U 1,Ann,ann@school.example,", "U2,Bob,bob,", "U3,Eve,,",
                "U4,Dan,dan@school.example,4.5.2006", "U5,Kim,kim@school.example,1899-12-31",
                "U6,Joe,joe@school.example,2026-08-21", "U7,Zoe,zoe@school.example,2026-08-20");
        assertCounts(report, 1, 0, 0, 6);
        assertRejects(report, "2 student_number malformed", "3 email malformed", "4 email required",
                "5 date_of_birth malformed", "6 date_of_birth out-of-range", "7 date_of_birth out-of-range");
    }

    private Student student(String number) {
        StudentNumber key = new StudentNumber(number);
        return school.in(() -> adapters.students().findByNumbers(List.of(key))).values().iterator().next().record();
    }
}
