package campus.persistence.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a real server, which can be lost: it can be cut, so that connections end and new ones are refused, and it
 * can go silent, so that nothing arrives any more and nobody is told. Thread-safe.
 */
public final class DatabaseLine implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final int BUFFER = 1 << 14;

    private final ServerSocket entrance;
    private final TestDatabase database;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    private DatabaseLine(TestDatabase database) throws IOException {
        Matcher address = ADDRESS.matcher(database.url());
        if (!address.find()) {
            throw new IllegalArgumentException(database.url());
        }
        this.host = address.group(1);
        this.port = Integer.parseInt(address.group(2));
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.database = new TestDatabase(address.replaceFirst("//127.0.0.1:" + entrance.getLocalPort() + "/"),
                database.username(), database.password());
        Thread.ofVirtual().start(this::accept);
    }

    /** A way to a database, which works. */
    public static DatabaseLine to(TestDatabase database) {
        try {
            return new DatabaseLine(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database at the end of the line. */
    public TestDatabase database() {
        return database;
    }

    /** Ends all connections, and every new one. */
    public void cut() {
        cut = true;
        open.forEach(DatabaseLine::close);
    }

    /** Swallows whatever is sent from now on, both ways. */
    public void silence() {
        silent = true;
    }

    /** Lets connections be made again. */
    public void restore() {
        open.forEach(DatabaseLine::close);
        silent = false;
        cut = false;
    }

    @Override
    public void close() {
        cut();
        close(entrance);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                if (cut) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // the line is closed, or the server is not there: its client is told by the end of the connection
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(host, port);
            open.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            Thread.ofVirtual().start(() -> pass(server, client));
        } catch (IOException e) {
            close(client);
            throw e;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[BUFFER];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, read);
                }
            }
        } catch (IOException e) {
            // one end has hung up, so both do
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
