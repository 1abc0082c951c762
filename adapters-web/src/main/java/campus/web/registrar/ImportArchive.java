package campus.web.registrar;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;

/**
 * A file to import: one CSV that is named after its kind, or a zip of such. Entries of a zip are never unpacked to
 * where their names point, and its real size is limited. Closing it ends the reading of its files.
 */
public final class ImportArchive implements Closeable {

    public static final int MAX_ENTRIES = 100;
    public static final long MAX_BYTES = 512L << 20;

    private final List<ImportFile> files;
    private final @Nullable ZipFile zip;

    private ImportArchive(List<ImportFile> files, @Nullable ZipFile zip) {
        this.files = List.copyOf(files);
        this.zip = zip;
    }

    /**
     * Opens a stored file under the name that its sender gave it.
     *
     * @throws UnreadableArchiveException when nothing of it can be imported
     */
    public static ImportArchive open(Path file, String name) throws IOException {
        String baseName = baseName(name);
        if (baseName.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return openZip(file);
        }
        ImportKind kind = ImportKind.ofFileName(baseName).orElseThrow(() -> unknown(baseName));
        return new ImportArchive(List.of(new Csv(baseName, kind, Files.size(file), () -> Files.newInputStream(file))),
                null);
    }

    /** The tables in it, in the order in which they build on each other. */
    public List<ImportFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private static ImportArchive openZip(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Map<ImportKind, ZipEntry> entries = entries(zip);
            requireIntact(zip, entries.values());
            return new ImportArchive(files(zip, entries), zip);
        } catch (ZipException | EOFException e) {
            close(zip);
            throw new UnreadableArchiveException("The file is not a proper zip; make it anew.");
        } catch (UnreadableArchiveException e) {
            close(zip);
            throw e;
        }
    }

    private static void close(@Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private static List<ImportFile> files(ZipFile zip, Map<ImportKind, ZipEntry> entries) {
        List<ImportFile> files = new ArrayList<>();
        entries.forEach((kind, entry) -> files.add(
                new Csv(baseName(entry.getName()), kind, entry.getSize(), () -> zip.getInputStream(entry))));
        return files;
    }

    /** A table of comma-separated values. */
    private record Csv(String name, ImportKind kind, long bytes, Source source) implements ImportFile {

        @Override
        public Rows open() {
            try {
                return new CsvRows(new BufferedInputStream(source.open()));
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read", e);
            }
        }
    }

    /** Where bytes come from. */
    private interface Source {

        InputStream open() throws IOException;
    }

    /** Reads every entry to its end before a row is kept, so that a damaged or endless one changes nothing. */
    private static void requireIntact(ZipFile zip, Collection<ZipEntry> entries) throws IOException {
        long left = MAX_BYTES;
        byte[] buffer = new byte[65_536];
        for (ZipEntry entry : entries) {
            try (CheckedInputStream bytes = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw tooLarge();
                    }
                }
                if (bytes.getChecksum().getValue() != entry.getCrc()) {
                    throw new UnreadableArchiveException(
                            baseName(entry.getName()) + " is damaged in the zip; make the zip anew.");
                }
            }
        }
    }

    private static Map<ImportKind, ZipEntry> entries(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            throw new UnreadableArchiveException("The zip has more than " + MAX_ENTRIES + " entries.");
        }
        Map<ImportKind, ZipEntry> entries = new EnumMap<>(ImportKind.class);
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = baseName(entry.getName());
            if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX/")) {
                continue;
            }
            ImportKind kind = ImportKind.ofFileName(name).orElseThrow(() -> unknown(name));
            if (entries.put(kind, entry) != null) {
                throw new UnreadableArchiveException("The zip has " + kind.fileName() + " more than once.");
            }
            declared += Math.max(0, entry.getSize());
        }
        if (entries.isEmpty()) {
            throw new UnreadableArchiveException("The zip is empty; put " + names() + " into it, or some of them.");
        }
        if (declared > MAX_BYTES) {
            throw tooLarge();
        }
        return entries;
    }

    /** The last part of a path, whatever system wrote it. */
    static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static UnreadableArchiveException unknown(String name) {
        return new UnreadableArchiveException("\"" + (name.length() > 100 ? name.substring(0, 100) + "…" : name)
                + "\" is not a name that says what is in it; use " + names() + ", or a .zip of these.");
    }

    private static String names() {
        List<String> names = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            names.add(kind.fileName());
        }
        return String.join(", ", names);
    }

    private static UnreadableArchiveException tooLarge() {
        return new UnreadableArchiveException("The zip unpacks to more than " + (MAX_BYTES >> 20)
                + " MB; split it into several.");
    }
}
