package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The small catalogue of the tests, and files that a test makes. */
final class CatalogueFiles {

    static final List<String> NAMES = List.of("departments.csv", "courses.csv", "prerequisites.csv", "terms.csv",
            "sections.csv");

    private CatalogueFiles() {}

    static Path path(String name) {
        try {
            return Path.of(CatalogueFiles.class.getResource("/catalogue/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole catalogue in one file. */
    static Path zip(Path folder) {
        Path file = folder.resolve("catalogue.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : NAMES) {
                zip.putNextEntry(new ZipEntry("catalogue/" + name));
                Files.copy(path(name), zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
