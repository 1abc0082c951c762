package campus.application.registrar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.application.shared.InMemoryTransactions;

/** Keeps files as they are. */
public final class InMemoryKeptUploads implements KeptUploads {
    private final InMemoryStore store;
    private final InMemoryTable<UploadId, Kept> uploads;
    private final InMemoryTable<ImportJobId, Use> uses;

    InMemoryKeptUploads(InMemoryStore store) {
        this.store = store;
        this.uploads = new InMemoryTable<>(store);
        this.uses = new InMemoryTable<>(store);
    }

    private record Kept(String name, byte[] bytes, Instant until) {
    }

    private record Use(UploadId upload, @Nullable ImportJobId next) {
    }

    @Override
    public void keep(UploadId id, String name, InputStream bytes, Instant until) throws IOException {
        Kept whole = new Kept(name, bytes.readAllBytes(), until);
        new InMemoryTransactions(store).inTransaction(() -> {
            uploads.put(id, whole);
            return id;
        });
    }

    @Override
    public void use(UploadId id, ImportJobId job) {
        Objects.requireNonNull(uploads.get(id));
        uses.put(job, new Use(id, null));
    }

    @Override
    public Optional<KeptUpload> of(ImportJobId job) {
        return store.read(() -> Optional.ofNullable(uses.get(job)).map(use -> {
            Kept kept = Objects.requireNonNull(uploads.get(use.upload()));
            return new KeptUpload(use.upload(), kept.name(), pieces(kept), kept.until(), use.next());
        }));
    }

    @Override
    public Optional<KeptUpload> lock(ImportJobId job) {
        store.requireTransaction();
        return of(job);
    }

    @Override
    public void follow(ImportJobId job, ImportJobId next) {
        Use use = Objects.requireNonNull(uses.get(job));
        uses.put(next, new Use(use.upload(), null));
        uses.put(job, new Use(use.upload(), next));
    }

    @Override
    public InputStream open(KeptUpload upload) {
        return store.read(() -> {
            Kept kept = uploads.get(upload.id());
            return kept == null || pieces(kept) != upload.pieces() ? new Gone()
                    : new ByteArrayInputStream(kept.bytes());
        });
    }

    @Override
    public void release(UploadId id) {
        Kept kept = Objects.requireNonNull(uploads.get(id));
        uploads.put(id, new Kept(kept.name(), new byte[0], kept.until()));
    }

    @Override
    public int removeExpired(Instant at, int most) {
        List<UploadId> expired = uploads.byKey().entrySet().stream()
                .filter(upload -> !upload.getValue().until().isAfter(at))
                .sorted(Comparator.comparing(upload -> upload.getValue().until())).limit(most).map(Map.Entry::getKey)
                .toList();
        uses.byKey().forEach((job, use) -> {
            if (expired.contains(use.upload())) {
                uses.remove(job);
            }
        });
        expired.forEach(uploads::remove);
        return expired.size();
    }

    private static int pieces(Kept kept) {
        return (kept.bytes().length + PIECE - 1) / PIECE;
    }

    private static final class Gone extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }
}
