package campus.application.registrar;

import java.util.List;

import campus.domain.registrar.CourseCode;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.shared.Violation;

/** Why a row of an import was not kept. The code is what clients see and is never changed. */
public sealed interface ImportProblem {

    String code();

    /** The value of a cell is not acceptable. */
    record InvalidCell(Violation violation) implements ImportProblem {
        @Override
        public String code() {
            return violation.code();
        }
    }

    /** The header lacks columns, has unknown ones, or has some twice; no row was read. */
    record WrongHeader(List<String> missing, List<String> unknown, List<String> repeated) implements ImportProblem {

        @Override
        public String code() {
            return "wrong-header";
        }
    }

    record WrongCellCount(int expected, int actual) implements ImportProblem {
        @Override
        public String code() {
            return "wrong-cell-count";
        }
    }

    /** Bytes that are not UTF-8. */
    record WrongEncoding() implements ImportProblem {
        @Override
        public String code() {
            return "wrong-encoding";
        }
    }

    /** The text is not CSV from here on, for example after an unclosed quote; the rest of the file was not read. */
    record BrokenCsv(String what) implements ImportProblem {
        @Override
        public String code() {
            return "broken-csv";
        }
    }

    /** The cell names a record that does not exist. */
    record UnknownReference(String value) implements ImportProblem {
        @Override
        public String code() {
            return "unknown-reference";
        }
    }

    /** An earlier row of the same file has the same key. */
    record RepeatedRow(long firstLine) implements ImportProblem {
        @Override
        public String code() {
            return "repeated";
        }
    }

    /** Another record holds a value that must be unique. */
    record Duplicate(String value) implements ImportProblem {
        @Override
        public String code() {
            return "duplicate";
        }
    }

    /** The record of this row, or one it names, is deleted and has to be restored first. */
    record Deleted(String value) implements ImportProblem {
        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The capacity would fall below what is taken already. */
    record CapacityInUse(int taken) implements ImportProblem {
        @Override
        public String code() {
            return "capacity-in-use";
        }
    }

    /** A grade stands in a row that is not completed. */
    record GradeNotAllowed(EnrollmentStatus status) implements ImportProblem {
        @Override
        public String code() {
            return "grade-not-allowed";
        }
    }

    /** All seats of the section are taken. */
    record SectionFull(int capacity) implements ImportProblem {
        @Override
        public String code() {
            return "section-full";
        }
    }

    /**
     * A row without a section belongs to the first term of its course that had not ended, which has not exactly one.
     */
    record ChooseSection(int sections) implements ImportProblem {
        @Override
        public String code() {
            return "choose-section";
        }
    }

    /** The course would require itself; the path begins and ends with it. */
    record PrerequisiteCycle(List<CourseCode> path) implements ImportProblem {
        @Override
        public String code() {
            return "prerequisite-cycle";
        }
    }
}
