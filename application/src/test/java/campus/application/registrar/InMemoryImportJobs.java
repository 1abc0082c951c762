package campus.application.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import campus.application.shared.InMemoryList;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;

/** Keeps import jobs in memory, apart from all other records, since no transaction around a call matters to them. */
public final class InMemoryImportJobs implements ImportJobRepository, ImportJobQueries {
    private final Map<ImportJobId, ImportJob> jobs = new HashMap<>();
    private final Map<ImportJobId, NavigableMap<Long, ImportReject>> rejects = new HashMap<>();

    @Override
    public synchronized void add(ImportJob job) {
        if (jobs.putIfAbsent(job.id(), job) != null) {
            throw new IllegalStateException("there already: " + job.id());
        }
        rejects.put(job.id(), new TreeMap<>());
    }

    @Override
    public synchronized void save(ImportJob job) {
        jobs.computeIfPresent(job.id(), (id, stored) -> touched(job, stored.touchedAt()));
    }

    @Override
    public synchronized void touch(Collection<ImportJobId> touched, Instant at) {
        touched.forEach(each -> jobs.computeIfPresent(each,
                (id, stored) -> stored.state().isFinished() ? stored : touched(stored, at)));
    }

    @Override
    public synchronized void addRejects(ImportJobId job, List<ImportReject> added) {
        for (ImportReject reject : added) {
            if (ofJob(job).putIfAbsent(reject.number(), reject) != null) {
                throw new IllegalStateException("there already: " + reject);
            }
        }
    }

    @Override
    public synchronized void removeRejects(ImportJobId job) {
        ofJob(job).clear();
    }

    @Override
    public synchronized Optional<ImportJob> find(ImportJobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized Page<ImportJob> list(ListRequest request) {
        return InMemoryList.page(jobs.values(), RegistrarFields.IMPORT_JOBS, request);
    }

    @Override
    public synchronized List<ImportReject> rejects(ImportJobId job, long after, int limit) {
        return jobs.containsKey(job)
                ? new ArrayList<>(ofJob(job).tailMap(after, false).values()).stream().limit(limit).toList()
                : List.of();
    }

    private NavigableMap<Long, ImportReject> ofJob(ImportJobId job) {
        return Optional.ofNullable(rejects.get(job)).orElseThrow(() -> new IllegalStateException("unknown: " + job));
    }

    private static ImportJob touched(ImportJob job, Instant at) {
        return new ImportJob(job.id(), job.fileName(), job.options(), job.by(), job.state(), job.failure(),
                job.createdAt(), job.startedAt(), job.finishedAt(), at, job.files(), job.drops());
    }
}
