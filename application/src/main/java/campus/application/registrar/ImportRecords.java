package campus.application.registrar;

import java.util.List;

import campus.domain.registrar.CourseCode;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Actor;

/**
 * Reads records out of tables. Good rows are kept and every bad one is reported; a row that is stored already changes
 * nothing, so the same files may be sent again at any time, after an interruption too. Rows are written in batches,
 * each in one transaction, and memory does not grow with the files.
 */
public interface ImportRecords {

    /**
     * Reads the files to their ends, in the order in which their kinds build on each other. What the progress throws
     * ends the import between two batches and reaches the caller.
     */
    Outcome run(List<ImportFile> files, Options options, Actor by, Progress progress);

    /**
     * How it is done: a dry run keeps nothing, as one transaction that is rolled back; without {@code allowDrops} an
     * import that would drop more than half of the active students of a section is refused.
     */
    record Options(boolean dryRun, boolean allowDrops) {

        public static final Options NORMAL = new Options(false, false);
    }

    /** How it ended. */
    sealed interface Outcome {

        /** One report for each file, in the order in which they were read. */
        record Done(List<Report> reports) implements Outcome {

            public Done {
                reports = List.copyOf(reports);
            }
        }

        /** Nothing was changed. */
        record TooManyDrops(List<SectionDrops> sections) implements Outcome {

            public TooManyDrops {
                sections = List.copyOf(sections);
            }
        }
    }

    /** How many of the active students of a section an import would drop. */
    record SectionDrops(CourseCode course, TermCode term, SectionNumber number, long active, long dropped) {
    }

    /** What became of one file. */
    record Report(String name, ImportKind kind, Counts counts) {
    }

    /** What became of rows. A wrong header counts as a rejected row. */
    record Counts(long created, long changed, long unchanged, long rejected) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** All rows that were read. */
        public long read() {
            return created + changed + unchanged + rejected;
        }
    }

    /** A row that was not kept, or one of the reasons for that; the column is empty when the whole row is meant. */
    record Reject(long line, String column, ImportProblem problem, List<String> row) {
    }

    /** Is told how far an import is, in the thread that reads. */
    interface Progress {

        /** The first row is about to be read; called again, everything told before is void. */
        void started();

        /** After each batch of a file: what became of its rows up to now. */
        void advanced(ImportFile file, Counts counts, long bytesRead);

        /** Rows of a file that were not kept; in the order of lines within a batch only. */
        void rejected(ImportFile file, List<Reject> rejects);
    }
}
