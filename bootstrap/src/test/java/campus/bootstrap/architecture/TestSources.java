package campus.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which test class extends which, read from source files: the tests of other modules are not on the class path. */
record TestSources(Map<String, String> superclassOf) {

    private static final Pattern CLASS_EXTENDS = Pattern.compile(
            "\\bclass\\s+(\\w+)\\s*(?:<[^{]*?>)?\\s+extends\\s+(\\w+)");
    private static final Pattern CLASS = Pattern.compile("\\bclass\\s+(\\w+)");

    static TestSources below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TestSources(Map.of());
        }
        var superclassOf = new HashMap<String, String>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).map(TestSources::read).forEach(source -> {
                CLASS.matcher(source).results().forEach(found -> superclassOf.putIfAbsent(found.group(1), "Object"));
                CLASS_EXTENDS.matcher(source).results()
                        .forEach(found -> superclassOf.put(found.group(1), found.group(2)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestSources(superclassOf);
    }

    boolean declares(String name) {
        return superclassOf.containsKey(name);
    }

    /** All classes which extend this one, directly or not. */
    Set<String> descendantsOf(String ancestor) {
        return superclassOf.keySet().stream().filter(name -> descends(name, ancestor)).collect(Collectors.toSet());
    }

    private boolean descends(String name, String ancestor) {
        var parent = superclassOf.get(name);
        return parent != null && !parent.equals(name) && (parent.equals(ancestor) || descends(parent, ancestor));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
