package campus.web.registrar;

import java.io.BufferedInputStream;
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

import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportRecords.Reject;
import campus.application.registrar.ImportRecords.Report;
import campus.application.registrar.ImportRecords.Row;
import campus.application.registrar.ImportRecords.Table;
import campus.domain.shared.Actor;

/**
 * A file to import: one CSV that is named after its kind, or a zip of such. A zip is read in the order in which the
 * kinds build on each other, entries are never unpacked to where their names point, and its real size is limited.
 */
public final class ImportArchive {

    public static final int MAX_ENTRIES = 100;
    public static final long MAX_BYTES = 512L << 20;

    private final ImportRecords records;
    private final Actor by;

    public ImportArchive(ImportRecords records, Actor by) {
        this.records = records;
        this.by = by;
    }

    /** What became of one file. */
    public record Result(String name, ImportKind kind, Report report) {
    }

    /**
     * Imports a stored file under the name that its sender gave it.
     *
     * @throws UnreadableArchiveException when nothing of it can be imported
     */
    public List<Result> run(Path file, String name) throws IOException {
        if (baseName(name).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return runZip(file);
        }
        ImportKind kind = ImportKind.ofFileName(baseName(name)).orElseThrow(() -> unknown(baseName(name)));
        try (InputStream bytes = Files.newInputStream(file)) {
            return List.of(new Result(baseName(name), kind, read(kind, bytes)));
        }
    }

    private List<Result> runZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<ImportKind, ZipEntry> entries = entries(zip);
            requireIntact(zip, entries.values());
            List<Result> results = new ArrayList<>();
            for (Map.Entry<ImportKind, ZipEntry> entry : entries.entrySet()) {
                try (InputStream bytes = zip.getInputStream(entry.getValue())) {
                    results.add(new Result(baseName(entry.getValue().getName()), entry.getKey(),
                            read(entry.getKey(), bytes)));
                }
            }
            return results;
        } catch (ZipException | EOFException e) {
            throw new UnreadableArchiveException("The file is not a proper zip; make it anew.");
        }
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

    private Report read(ImportKind kind, InputStream bytes) throws IOException {
        try (CsvRows rows = new CsvRows(new BufferedInputStream(bytes))) {
            return switch (rows.hasNext() ? rows.next() : new Row.Cells(1, List.of())) {
                case Row.Cells(long line, List<String> header) -> records.run(new Table(kind, header, rows), by);
                case Row.Unreadable(long line, var problem) ->
                        new Report(1, 0, 0, 0, 1, List.of(new Reject(line, "", problem)));
            };
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The last part of a path, whatever system wrote it. */
    private static String baseName(String path) {
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
