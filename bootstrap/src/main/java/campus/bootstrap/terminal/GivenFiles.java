package campus.bootstrap.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.web.registrar.ImportArchive;
import campus.web.registrar.UnreadableArchiveException;

/** The files that somebody named for one import, opened; each kind comes from one of them. */
public final class GivenFiles implements AutoCloseable {

    private final List<ImportArchive> archives = new ArrayList<>();
    private final Map<ImportKind, ImportFile> tables = new EnumMap<>(ImportKind.class);
    private final Map<ImportKind, Path> sources = new EnumMap<>(ImportKind.class);

    private GivenFiles() {}

    /** @throws UnusableFileException when one of them cannot be imported, or two hold the same kind */
    public static GivenFiles open(List<Path> paths) {
        GivenFiles files = new GivenFiles();
        try {
            paths.forEach(files::add);
            return files;
        } catch (UnusableFileException e) {
            files.close();
            throw e;
        }
    }

    /** In the order in which the kinds build on each other. */
    public List<ImportFile> tables() {
        return List.copyOf(tables.values());
    }

    /** @throws UnusableFileException when this is one of the files, which would be lost if it were written */
    public void requireNoneIs(Path path) {
        try {
            for (Path source : sources.values()) {
                if (Files.exists(path) && Files.isSameFile(path, source)) {
                    throw new UnusableFileException(
                            path + " is to be imported and cannot be written at the same time.");
                }
            }
        } catch (IOException e) {
            throw new UnusableFileException(path + " cannot be used", e);
        }
    }

    @Override
    public void close() {
        for (ImportArchive archive : archives) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UnusableFileException("A zip cannot be closed", e);
            }
        }
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            throw new UnusableFileException("There is no file " + path + ".");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableFileException(path + " is no file; name the files one by one, or zip them.");
        }
        try {
            ImportArchive archive = ImportArchive.open(path, path.getFileName().toString());
            archives.add(archive);
            archive.files().forEach(table -> add(path, table));
        } catch (UnreadableArchiveException e) {
            throw new UnusableFileException(path + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableFileException(path + " cannot be read", e);
        }
    }

    private void add(Path path, ImportFile table) {
        if (tables.putIfAbsent(table.kind(), table) != null) {
            throw new UnusableFileException(table.kind().fileName() + " is there twice, in "
                    + sources.get(table.kind()) + " and in " + path + "; an import reads each kind once.");
        }
        sources.put(table.kind(), path);
    }
}
