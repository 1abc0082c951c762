package campus.bootstrap.browser;

import com.microsoft.playwright.Locator;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody who has read nothing, from an empty term to a grade and its history. */
@BrowserTest
class NewcomerPagesTest {

    @Variants
    void leadANewcomerFromATermToAGrade(Visitor visitor) {
        String mark = " " + visitor.variant().ordinal();
        visitor.signIn("admin", RunningCampus.PASSWORD);

        visitor.goTo("Departments", "Departments");
        visitor.follow("Add a department", "New department");
        visitor.fill("Code", "PHYS" + mark);
        visitor.fill("Name", "Physics");
        visitor.press("Save", "Physics");
        course(visitor, "PHYS 101" + mark, "Mechanics");
        course(visitor, "PHYS 201" + mark, "Optics");

        visitor.follow("Set prerequisites", "Prerequisites of PHYS 201" + mark);
        visitor.button("Add a requirement").click();
        visitor.fill("Course", "PHYS 101" + mark);
        visitor.fill("Least grade, such as 2.00 or B-", "C");
        visitor.press("Save", "Prerequisites of PHYS 201" + mark);
        visitor.sees("with at least 2.00");

        visitor.goTo("Terms", "Terms");
        visitor.follow("Add a term", "New term");
        visitor.fill("Code", "term" + mark);
        visitor.fill("Name", "A term to try");
        visitor.fill("First day", "2020-01-06");
        visitor.fill("Last day", "2099-12-18");
        visitor.press("Save", "A term to try");
        section(visitor, "PHYS 101" + mark, mark);
        section(visitor, "PHYS 201" + mark, mark);

        visitor.goTo("Students", "Students");
        visitor.follow("Add a student", "New student");
        visitor.fill("Student number", "U-1" + visitor.variant().ordinal());
        visitor.fill("Name", "Paula Planck");
        visitor.fill("E-mail", "paula" + visitor.variant().ordinal() + "@school.example");
        visitor.press("Save", "Paula Planck");

        visitor.follow("Enrollments", "Paula Planck");
        visitor.fill("Course, title, section number or instructor", "PHYS 201" + mark);
        visitor.press("Find", "Paula Planck");
        visitor.press("Enroll PHYS 201" + mark + " A", "Paula Planck");
        visitor.sees("PHYS 101" + mark);
        visitor.fill("Course, title, section number or instructor", "PHYS 101" + mark);
        visitor.press("Find", "Paula Planck");
        visitor.press("Enroll PHYS 101" + mark + " A", "Paula Planck");
        Locator line = visitor.line("PHYS 101" + mark);
        assertThat(line.first()).containsText("active");

        visitor.follow("A", "PHYS 101" + mark + " A");
        visitor.fill("Grade of Paula Planck", "A-");
        visitor.press("Save the grades", "PHYS 101" + mark + " A");
        assertThat(visitor.line("Paula Planck")).containsText("completed");
        visitor.follow("Open Paula Planck", "Paula Planck in PHYS 101" + mark);
        assertThat(visitor.line("active → completed")).containsText("admin");
    }

    private static void course(Visitor visitor, String code, String title) {
        visitor.goTo("Courses", "Courses");
        visitor.follow("Add a course", "New course");
        visitor.fill("Code", code);
        visitor.fill("Title", title);
        visitor.fill("Credits", "4");
        visitor.fill("Department", "Physics (PHYS" + code.substring(code.lastIndexOf(' ')) + ")");
        visitor.press("Save", code);
    }

    private static void section(Visitor visitor, String course, String mark) {
        visitor.goTo("Sections", "Sections");
        visitor.follow("Add a section", "New section");
        visitor.fill("Course", course);
        visitor.fill("Term", "A term to try (term" + mark + ")");
        visitor.fill("Number", "A");
        visitor.press("Save", course + " A");
    }
}
