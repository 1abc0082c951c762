package campus.bootstrap;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import campus.application.directory.PasswordHasher;

/** Argon2id with 19 MiB, two passes and one lane: the first choice of the OWASP password storage cheat sheet. */
final class Argon2PasswordHasher implements PasswordHasher {

    private static final Argon2Function CURRENT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(CURRENT).getResult();
    }

    @Override
    public String generate() {
        return Secrets.password();
    }

    @Override
    public boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
