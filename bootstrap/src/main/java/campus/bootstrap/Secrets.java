package campus.bootstrap;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes what must not be guessed, and keeps it where only the owner of the data folder can read it. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** The secret in a file; the first call makes it of 48 random bytes. */
    static String readOrCreate(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Configuration.unusableDataFolder(file, e);
        }
    }

    /** A password for a person to copy: 80 bits in four groups, as in "k3vm-9xwp-2hqt-nd7c". */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Written beside and moved, so that nobody reads half of it. */
    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[48];
        RANDOM.nextBytes(bytes);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", ownerOnly());
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process was faster; its secret counts
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
