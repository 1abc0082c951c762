package campus.bootstrap.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Progress;
import campus.application.registrar.ImportRecords.Reject;
import campus.web.registrar.ImportProblemText;

/** The first rejected rows of each file, as lines like those of a compiler. */
public final class RejectList implements Progress {

    static final int LISTED = 20;

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> more = new LinkedHashMap<>();

    @Override
    public void started() {
        lines.clear();
        more.clear();
    }

    @Override
    public void advanced(ImportFile file, Counts counts, long bytesRead) {
        // only rejected rows matter here
    }

    @Override
    public void rejected(ImportFile file, List<Reject> rejects) {
        List<String> listed = lines.computeIfAbsent(file.name(), name -> new ArrayList<>());
        int room = Math.min(rejects.size(), LISTED - listed.size());
        rejects.subList(0, room).forEach(reject -> listed.add(line(file.name(), reject)));
        more.merge(file.name(), rejects.size() - room, Integer::sum);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** All lines; where the others are is said after each file that has more. */
    public List<String> lines(String whereOthersAre) {
        List<String> all = new ArrayList<>();
        lines.forEach((name, listed) -> {
            all.addAll(listed);
            int left = more.getOrDefault(name, 0);
            if (left > 0) {
                all.add(name + ": … and " + left + " more; " + whereOthersAre);
            }
        });
        return all;
    }

    /** "courses.csv:12: credits: out-of-range: message"; there is no column when the whole row is meant. */
    private static String line(String name, Reject reject) {
        String column = reject.column().isEmpty() ? "" : reject.column() + ": ";
        return harmless(name + ":" + reject.line() + ": " + column + reject.problem().code() + ": "
                + ImportProblemText.of(reject.problem()));
    }

    /** What stands in a file may hold characters by which a terminal does something; they become question marks. */
    private static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
