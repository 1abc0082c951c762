package campus.web.registrar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords.Options;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/**
 * The parts of an import request: one file, and choices that may be parameters of the address as well. Nothing is
 * ignored: a part that is not read here may have been meant to change what happens.
 */
public record ImportForm(CompletedFileUpload file, Options options) {

    private static final String FILE = "file";
    private static final String DRY_RUN = "dryRun";
    private static final String ALLOW_DROPS = "allowDrops";

    /** Reads the body and the parameters, which are null when they are not there. */
    static ImportForm of(MultipartBody body, @Nullable String dryRun, @Nullable String allowDrops) throws IOException {
        Map<String, Boolean> given = new HashMap<>();
        parameter(DRY_RUN, dryRun, given);
        parameter(ALLOW_DROPS, allowDrops, given);
        return of(body, given, Options.NORMAL);
    }

    /** Reads what the form of a page sends: a dry run, unless it says otherwise. */
    public static ImportForm ofPage(MultipartBody body) throws IOException {
        return of(body, Map.of(), new Options(true, false));
    }

    private static ImportForm of(MultipartBody body, Map<String, Boolean> given, Options unless) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        try {
            UploadedParts.read(body, parts);
            Options options = options(parts, given, unless);
            CompletedFileUpload file = only(parts);
            parts.remove(file); // the end of its stream deletes it
            return new ImportForm(file, options);
        } finally {
            for (CompletedPart part : parts) {
                discard(part);
            }
        }
    }

    private static void parameter(String name, @Nullable String value, Map<String, Boolean> given) {
        if (value != null) {
            Boolean choice = choice(value);
            if (choice == null) {
                throw ProblemException.invalidParameter(name, "malformed", "Use true or false.");
            }
            given.put(name, choice);
        }
    }

    /** Takes the choices out of the parts. */
    private static Options options(List<CompletedPart> parts, Map<String, Boolean> given, Options unless)
            throws IOException {
        Map<String, Boolean> chosen = new HashMap<>();
        for (CompletedPart part : List.copyOf(parts)) {
            String name = part.getName();
            if (name.equals(DRY_RUN) || name.equals(ALLOW_DROPS)) {
                boolean value = value(part, parts);
                if (chosen.put(name, value) != null) {
                    throw refused("The part \"" + name + "\" is there twice; send it once.");
                }
                if (given.getOrDefault(name, value) != value) {
                    throw refused("\"" + name + "\" is " + value + " as a part and " + !value
                            + " as a parameter; send it once.");
                }
            }
        }
        given.forEach(chosen::putIfAbsent);
        return new Options(chosen.getOrDefault(DRY_RUN, unless.dryRun()),
                chosen.getOrDefault(ALLOW_DROPS, unless.allowDrops()));
    }

    private static boolean value(CompletedPart part, List<CompletedPart> parts) throws IOException {
        Boolean choice = null;
        if (!(part instanceof CompletedFileUpload)) {
            parts.remove(part); // it is gone when it is read
            choice = choice(new String(part.getBytes(), StandardCharsets.UTF_8));
        }
        if (choice == null) {
            throw refused("The part \"" + part.getName() + "\" must be the text true or false.");
        }
        return choice;
    }

    private static @Nullable Boolean choice(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static CompletedFileUpload only(List<CompletedPart> parts) {
        CompletedFileUpload file = null;
        for (CompletedPart part : parts) {
            if (file != null || !(part instanceof CompletedFileUpload upload) || !part.getName().equals(FILE)) {
                throw refused("The part \"" + part.getName() + "\" is "
                        + (part.getName().equals(FILE) ? file == null ? "no file" : "there twice" : "not known")
                        + "; send one part named \"file\", and \"dryRun\" or \"allowDrops\" if they are wanted.");
            }
            file = upload;
        }
        if (file == null) {
            throw refused("There is no file in the request, or it is empty. " + ProblemType.INVALID_UPLOAD.remedy());
        }
        return file;
    }

    /** Deletes what the server keeps of a part outside memory; of a text, reading it does. */
    private static void discard(CompletedPart part) throws IOException {
        if (part instanceof CompletedFileUpload upload) {
            upload.discard();
        } else {
            part.getBytes();
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.INVALID_UPLOAD, detail);
    }
}
