package campus.bootstrap.terminal;

import java.time.Duration;
import java.util.List;

import campus.application.registrar.ImportRecords.Counts;

/** How far an import is after some time. Files that were not begun have nothing read and take no time. */
record ImportState(List<FileState> files, int current, Duration elapsed) {

    ImportState {
        files = List.copyOf(files);
    }

    /** How far one file is; what was read before its end may exceed its size when it grows meanwhile. */
    record FileState(String name, long bytes, long bytesRead, Counts counts, Duration took) {

        /** Whole percents, 100 for an empty file. */
        int percent() {
            return percentOf(bytesRead, bytes);
        }

        double rowsPerSecond() {
            return rate(counts.read(), took);
        }
    }

    FileState file() {
        return files.get(current);
    }

    int percent() {
        return percentOf(bytesRead(), bytes());
    }

    double rowsPerSecond() {
        return rate(counts().read(), elapsed);
    }

    Counts counts() {
        return files.stream().map(FileState::counts).reduce(Counts.NONE,
                (sum, next) -> new Counts(sum.created() + next.created(), sum.changed() + next.changed(),
                        sum.unchanged() + next.unchanged(), sum.rejected() + next.rejected()));
    }

    /** As long as the rest takes when every byte takes as long as those before; zero when that cannot be said. */
    Duration left() {
        return bytesRead() == 0 ? Duration.ZERO
                : Duration.ofMillis((long) ((double) elapsed.toMillis() * (bytes() - bytesRead()) / bytesRead()));
    }

    private long bytes() {
        return files.stream().mapToLong(FileState::bytes).sum();
    }

    private long bytesRead() {
        return files.stream().mapToLong(file -> Math.min(file.bytesRead(), file.bytes())).sum();
    }

    private static int percentOf(long part, long whole) {
        return whole == 0 ? 100 : (int) Math.min(100, 100 * part / whole);
    }

    private static double rate(long rows, Duration time) {
        return rows * 1000.0 / Math.max(1, time.toMillis());
    }
}
