package campus.bootstrap.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportKind;

/** The rows of a generated school, all in memory, each by the names of its columns. */
final class Rows {

    private final Map<ImportKind, List<Map<String, String>>> rows = new HashMap<>();

    Rows(GeneratedSchool school) {
        school.files().forEach(file -> rows.put(file.kind(), read(file)));
    }

    List<Map<String, String>> of(ImportKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** Everything as one text, line by line. */
    static String text(GeneratedSchool school) {
        StringBuilder text = new StringBuilder();
        for (ImportFile file : school.files()) {
            text.append(file.name()).append('\n');
            lines(file).forEach(line -> text.append(String.join(",", line)).append('\n'));
        }
        return text.toString();
    }

    static List<List<String>> lines(ImportFile file) {
        List<List<String>> lines = new ArrayList<>();
        try (ImportFile.Rows open = file.open()) {
            while (open.hasNext()) {
                if (open.next() instanceof Row.Cells cells) {
                    lines.add(cells.values());
                }
            }
        }
        return lines;
    }

    private static List<Map<String, String>> read(ImportFile file) {
        List<List<String>> lines = lines(file);
        return lines.stream().skip(1).map(values -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(lines.getFirst().get(i), values.get(i));
            }
            return row;
        }).toList();
    }
}
