package campus.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

import campus.bootstrap.Main;

/**
 * The package names of the program below one root. Rules are written against this, so that the same rule runs on the
 * real root and on a root with planted violations.
 */
record Hexagon(String root) {

    /** Bounded contexts. A new one is added here and nowhere else. */
    static final List<String> CONTEXTS = List.of("registrar", "noticeboard", "store", "library", "directory");
    static final String SHARED = "shared";

    /** The real program. */
    static Hexagon ofProduction() {
        var bootstrap = Main.class.getPackageName();
        return new Hexagon(bootstrap.substring(0, bootstrap.lastIndexOf('.')));
    }

    static List<String> contextsAndShared() {
        return Stream.concat(CONTEXTS.stream(), Stream.of(SHARED)).toList();
    }

    String domain() {
        return root + ".domain..";
    }

    String domain(String context) {
        return root + ".domain." + context + "..";
    }

    String application() {
        return root + ".application..";
    }

    String application(String context) {
        return root + ".application." + context + "..";
    }

    String persistence() {
        return root + ".persistence..";
    }

    String web() {
        return root + ".web..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }
}
