package campus.web.registrar.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportReject;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Distance;
import campus.web.shared.page.Form;

/**
 * One import: how far it is, or how it ended and what can be done next.
 *
 * @param job as it is now
 * @param found the rejected rows after the number {@code after}, one more than the page shows if there are more
 * @param kept whether the file is there to be imported without sending it again
 * @param next the import that was started of the same file after this one, null for none
 * @param form what was refused, else an empty one
 */
public record ImportPage(ImportJob job, Instant now, List<ImportReject> found, long after, boolean kept,
        @Nullable ImportJobId next, Form form, long mostMegabytes, Dates dates) {

    /** How many rejected rows a page has. */
    static final int REJECTS = 50;

    public boolean isFinished() {
        return job.state().isFinished();
    }

    public boolean isDone() {
        return job.state() == State.DONE;
    }

    public boolean isDryRun() {
        return job.options().dryRun();
    }

    public Counts counts() {
        return job.counts();
    }

    /** Whether importing the file would change anything, as far as the dry run can tell. */
    public boolean wouldChange() {
        return counts().created() + counts().changed() > 0;
    }

    /** Whether there is something that can be done with the file as it is. */
    public boolean canGoOn() {
        return kept && next == null;
    }

    /** As a whole number. */
    public int percent() {
        return job.percentage().intValue();
    }

    /** Rows for each second, as a whole number; empty as long as that cannot be told. */
    public Optional<Long> rate() {
        return Optional.ofNullable(job.rate(now)).map(rate -> rate.setScale(0, RoundingMode.HALF_UP))
                .map(BigDecimal::longValue);
    }

    /** How long it may take still; empty as long as that cannot be told. */
    public Optional<Distance> left() {
        return Optional.ofNullable(job.secondsLeft(now))
                .map(seconds -> Distance.between(now, now.plusSeconds(seconds)));
    }

    /** The rejected rows of this page. */
    public List<ImportReject> rejects() {
        return found.subList(0, Math.min(REJECTS, found.size()));
    }

    /** After which row the next page begins; empty on the last. */
    public Optional<Long> nextAfter() {
        return found.size() > REJECTS ? Optional.of(rejects().getLast().number()) : Optional.empty();
    }
}
