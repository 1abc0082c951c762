package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import campus.application.registrar.ImportProblem;
import campus.application.registrar.ImportReject;
import campus.application.registrar.ImportWording;
import campus.domain.registrar.CourseCode;
import campus.web.shared.ViolationText;

/** Says in plain words why a row of an import was not kept and what helps. */
@Singleton
public final class ImportProblemText implements ImportWording {

    @Override
    public String message(ImportProblem problem) {
        return Wire.cut(of(problem), ImportReject.MAX_MESSAGE);
    }

    @Override
    public String row(List<String> cells) {
        return RejectsCsv.row(cells);
    }

    public static String of(ImportProblem problem) {
        return switch (problem) {
            case ImportProblem.InvalidCell(var violation) -> ViolationText.of(violation);
            case ImportProblem.WrongHeader(var missing, var unknown, var repeated) ->
                    header(missing, unknown, repeated);
            case ImportProblem.WrongCellCount(int expected, int actual) -> "The row has " + actual
                    + " cells, the header " + expected + "; check commas and quotes.";
            case ImportProblem.WrongEncoding() -> "The row is not UTF-8; save the file as UTF-8.";
            case ImportProblem.BrokenCsv(String what) -> "From here on this is not CSV: " + what
                    + " Nothing after it was read.";
            case ImportProblem.UnknownReference(String value) -> "There is no \"" + value
                    + "\"; import it first, or correct the cell.";
            case ImportProblem.RepeatedRow(long firstLine) -> "Line " + firstLine
                    + " has the same key already; remove one of the two.";
            case ImportProblem.Duplicate(String value) -> "Another record has \"" + value
                    + "\" already; use another value.";
            case ImportProblem.Deleted(String value) -> "\"" + value + "\" is deleted; restore it first.";
            case ImportProblem.CapacityInUse(int taken) -> taken
                    + " are taken already, so the capacity cannot be less.";
            case ImportProblem.GradeNotAllowed(var status) -> "An enrollment that is " + ReasonFacts.lower(status)
                    + " has no grade; empty the cell, or say that it is completed.";
            case ImportProblem.SectionFull(int capacity) -> "All " + capacity
                    + " seats of the section are taken; raise its capacity first.";
            case ImportProblem.ChooseSection(int sections) -> "The course has "
                    + (sections == 0 ? "no section"
                            : sections
                                    + " sections")
                    + " in the first term that had not ended by then, and exactly one is needed; "
                    + (sections == 0 ? "make one, or" : "") + " use enrollments.csv, which names sections.";
            case ImportProblem.PrerequisiteCycle(var path) -> "The course would require itself: "
                    + path.stream().map(CourseCode::value).collect(Collectors.joining(" requires ")) + ".";
        };
    }

    private static String header(List<String> missing, List<String> unknown, List<String> repeated) {
        List<String> parts = new ArrayList<>();
        add(parts, "it lacks ", missing);
        add(parts, "it has unknown columns ", unknown);
        add(parts, "it has more than once ", repeated);
        return "The header is wrong: " + String.join("; ", parts) + ". No row was read.";
    }

    private static void add(List<String> parts, String what, List<String> columns) {
        if (!columns.isEmpty()) {
            String more = columns.size() > 20 ? " and " + (columns.size() - 20) + " more" : "";
            parts.add(what
                    + columns.stream().limit(20).map(name -> name.length() > 50 ? name.substring(0, 50) + "…" : name)
                            .collect(Collectors.joining(", "))
                    + more);
        }
    }
}
