package campus.bootstrap;

import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import campus.application.directory.ProvisionAdministrator;
import campus.bootstrap.terminal.RejectList;

/**
 * Runs when the server listens: fills a new school, and tells where it is. The first password is made and printed only
 * now, so that a start that failed before cannot have swallowed it.
 */
@Singleton
final class FirstStart implements ApplicationEventListener<ServerStartupEvent> {

    private static final String ADDRESS = "  Address        ";

    private final Configuration configuration;
    private final ProvisionAdministrator administrator;
    private final DemoSchool demo;
    private final StartHealth health;

    FirstStart(Configuration configuration, ProvisionAdministrator administrator, DemoSchool demo,
            StartHealth health) {
        this.configuration = configuration;
        this.administrator = administrator;
        this.demo = demo;
        this.health = health;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Optional<String> password = Optional.empty();
        if (administrator.isNeeded()) {
            if (configuration.demo() && demo.isWelcome()) {
                fill();
            }
            String chosen = Optional.ofNullable(configuration.adminPassword()).orElseGet(Secrets::password);
            if (administrator.provision(chosen)) {
                password = Optional.of(chosen);
            }
        }
        health.done();
        print(System.out, event.getSource().getPort(), password);
    }

    /** The address that a line of what is printed tells. */
    static Optional<URI> address(String line) {
        return line.startsWith(ADDRESS) ? Optional.of(URI.create(line.substring(ADDRESS.length()))) : Optional.empty();
    }

    /** A row of the demonstration that is not kept is a fault of the program. */
    private void fill() {
        RejectList rejects = new RejectList();
        demo.fill(rejects);
        if (!rejects.isEmpty()) {
            throw new IllegalStateException(rejects.lines("").toString());
        }
    }

    private void print(PrintStream out, int port, Optional<String> password) {
        String address = configuration.address(port);
        out.println();
        out.println("Campus is ready.");
        out.println(ADDRESS + address);
        out.println("  Documentation  " + address + "/docs");
        out.println("  Records        " + configuration.whereRecordsAre());
        password.ifPresent(first -> out.println("  First sign-in  user admin, password "
                + (configuration.adminPassword() == null ? first + "   (shown this once)"
                        : "as in CAMPUS_ADMIN_PASSWORD")));
        out.println("Ctrl-C stops it; the records stay.");
        out.flush();
    }
}
