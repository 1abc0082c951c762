package campus.bootstrap;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import campus.application.registrar.ImportRecords;
import campus.bootstrap.terminal.TerminalImport;

/** What a command that imports tells. */
final class ReportOptions {

    @Option(names = "--rejects", paramLabel = "FILE",
            description = "Write all rejected rows to this file, as CSV; - is "
                    + "standard output.") private @Nullable Path rejects;

    @Option(names = "--quiet",
            description = "No progress and no summary; rejected rows are listed all the same.") private boolean quiet;

    TerminalImport.Wishes wishes(boolean dryRun, boolean allowDrops) {
        return new TerminalImport.Wishes(new ImportRecords.Options(dryRun, allowDrops), rejects, quiet);
    }
}
