package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Collects the parts of a multipart body as they come, so that whoever waits for them has those of a broken one too.
 */
final class UploadedParts implements Subscriber<CompletedPart> {

    private final List<CompletedPart> parts = new ArrayList<>();
    private final CompletableFuture<List<CompletedPart>> end = new CompletableFuture<>();

    /** Adds all parts to {@code target}, those before a failure included. */
    static void read(MultipartBody body, List<CompletedPart> target) {
        UploadedParts reader = new UploadedParts();
        body.subscribe(reader);
        try {
            reader.end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        } finally {
            target.addAll(reader.parts);
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedPart part) {
        parts.add(part);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(parts);
    }
}
