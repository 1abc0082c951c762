package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header row of a table: which column stands where. Names are compared without case and surrounding space. */
final class ImportHeader {

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> missing;
    private final int size;

    ImportHeader(ImportKind kind, List<String> names) {
        this.size = names.size();
        this.missing = new ArrayList<>(kind.requiredColumns());
        for (int i = 0; i < size; i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (!kind.requiredColumns().contains(name) && !kind.optionalColumns().contains(name)) {
                unknown.add(name);
            } else if (positions.putIfAbsent(name, i) != null) {
                repeated.add(name);
            }
            missing.remove(name);
        }
    }

    Optional<ImportProblem> problem() {
        return missing.isEmpty() && unknown.isEmpty() && repeated.isEmpty() ? Optional.empty()
                : Optional.of(new ImportProblem.WrongHeader(missing, unknown, repeated));
    }

    int size() {
        return size;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** The position of a column, from 0; -1 when the header does not have it. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }
}
