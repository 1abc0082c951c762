package campus.bootstrap.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names in backticks which exist nowhere. A word with a slash is a path from the root when it starts with one of
 * the root's own entries; a word ending in {@code .java} is a file name; below "Start reading here" every capitalised
 * word is a class.
 */
final class Documents {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*)?");
    private static final String CLASSES_FOLLOW = "start reading here";
    private static final Set<String> NOT_WALKED = Set.of("target", ".git", "run");

    private final Path root;
    private final Set<String> javaFiles;

    Documents(Path root) {
        this.root = root;
        this.javaFiles = javaFiles(root);
    }

    /** README.md and everything in bootstrap/docs. */
    List<Path> all() {
        var documents = new ArrayList<>(List.of(root.resolve("README.md")));
        var docs = root.resolve("bootstrap/docs");
        if (Files.isDirectory(docs)) {
            try (var files = Files.newDirectoryStream(docs, "*.md")) {
                files.forEach(documents::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    List<String> unknownNames(String text) {
        var unknown = new ArrayList<String>();
        var classesFollow = false;
        var inBlock = false;
        for (var line : text.lines().toList()) {
            inBlock ^= line.stripLeading().startsWith("```");
            if (inBlock) {
                continue;
            }
            if (line.startsWith("#")) {
                classesFollow = line.toLowerCase(Locale.ROOT).contains(CLASSES_FOLLOW);
            }
            var names = CODE.matcher(line).results().map(found -> found.group(1)).toList();
            for (var name : names) {
                if (!exists(name, classesFollow)) {
                    unknown.add(name);
                }
            }
        }
        return unknown;
    }

    private boolean exists(String name, boolean classExpected) {
        if (name.endsWith(".java") && !name.contains("/")) {
            return javaFiles.contains(name);
        }
        if (classExpected && TYPE.matcher(name).matches()) {
            return javaFiles.contains(name.replaceFirst("\\..*", "") + ".java");
        }
        return !isPathHere(name) || Files.exists(root.resolve(name));
    }

    /** URLs such as /courses and generated places such as run/ are not looked up. */
    private boolean isPathHere(String name) {
        if (!PATH.matcher(name).matches() || !name.contains("/")) {
            return false;
        }
        var path = Path.of(name);
        var generated = path.startsWith("run") || name.contains("target");
        return !generated && Files.exists(root.resolve(path.getName(0)));
    }

    private static Set<String> javaFiles(Path root) {
        var names = new HashSet<String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var skipped = NOT_WALKED.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    names.add(file.getFileName().toString());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
