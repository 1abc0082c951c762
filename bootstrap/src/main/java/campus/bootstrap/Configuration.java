package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Password;
import campus.domain.registrar.RegistrationLimits;
import campus.persistence.shared.ConnectionUrl;

/**
 * Everything that can be set from outside, read from environment variables; the README lists them. An empty variable
 * counts as absent. Without {@code CAMPUS_DB_URL} the school lives in an embedded database in the data folder.
 */
public record Configuration(String host, int port, Path dataFolder, @Nullable String databaseUrl, String databaseUser,
        String databasePassword, int databasePool, ZoneId zone, RegistrationLimits limits, boolean demo,
        @Nullable String adminPassword, @Nullable String jwtSecret, int maxUploadMegabytes,
        OverloadSettings overload, SignInSettings signIn, @Nullable OidcSettings oidc) {

    static final int MIN_SECRET = 32;

    /** @throws InvalidSettingException when a variable has a value that it cannot have */
    static Configuration from(Map<String, String> environment) {
        Reader read = new Reader(environment);
        @Nullable String url = read.text("CAMPUS_DB_URL");
        int maxEnrollments = read.integer("CAMPUS_MAX_ENROLLMENTS", 5, 1, 1_000);
        return new Configuration(
                read.text("CAMPUS_HOST", "127.0.0.1"),
                read.integer("CAMPUS_PORT", 8080, 0, 65_535),
                Path.of(read.text("CAMPUS_DATA", "./campus-data")),
                url == null ? null : supported(url),
                read.text("CAMPUS_DB_USER", url == null ? "campus" : "root"),
                read.text("CAMPUS_DB_PASSWORD", ""),
                read.integer("CAMPUS_DB_POOL", 20, 2, 1_000),
                read.zone("CAMPUS_ZONE"),
                new RegistrationLimits(maxEnrollments, read.credits("CAMPUS_MAX_CREDITS")),
                read.bool("CAMPUS_DEMO", url == null),
                read.secret("CAMPUS_ADMIN_PASSWORD", Password.MIN_LENGTH),
                read.secret("CAMPUS_JWT_SECRET", MIN_SECRET),
                read.integer("CAMPUS_MAX_UPLOAD_MB", 64, 1, 2_000),
                OverloadSettings.from(read), SignInSettings.from(read), OidcSettings.from(read));
    }

    boolean embedded() {
        return databaseUrl == null;
    }

    /** The address people open in a browser. */
    String address(int actualPort) {
        String name = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
        return "http://" + name + ":" + actualPort;
    }

    /** Where the records are, for a person; without the options of the address, which may hold secrets. */
    String whereRecordsAre() {
        return databaseUrl == null ? "embedded database in " + dataFolder.toAbsolutePath().normalize()
                : databaseUrl.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** The settings of the framework that follow from these. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(databaseProperties());
        properties.putAll(overload.properties());
        properties.putAll(signIn.properties());
        if (oidc != null) {
            properties.putAll(oidc.properties());
        }
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        properties.put("micronaut.server.max-request-size", maxUploadMegabytes + "MB");
        properties.put("micronaut.server.multipart.max-file-size", maxUploadMegabytes + "MB");
        properties.put("micronaut.security.token.jwt.signatures.secret.generator.secret",
                jwtSecret == null ? Secrets.readOrCreate(dataFolder.resolve("jwt.secret")) : jwtSecret);
        return properties;
    }

    /** Those of them that are about the database. */
    Map<String, Object> databaseProperties() {
        return Map.of("datasources.default.url", ConnectionUrl.withDefaults(jdbcUrl()), "datasources.default.username",
                databaseUser,
                "datasources.default.password", databasePassword, "datasources.default.maximum-pool-size",
                databasePool);
    }

    /**
     * Makes the folder of the embedded database, so that what is wrong with it is said before the database says so.
     *
     * @throws UncheckedIOException when nothing can be written there
     */
    void makeDataFolder() {
        try {
            Files.createDirectories(dataFolder);
            if (!Files.isWritable(dataFolder)) {
                throw new AccessDeniedException(dataFolder.toString());
            }
        } catch (IOException e) {
            throw unusableDataFolder(dataFolder, e);
        }
    }

    static UncheckedIOException unusableDataFolder(Path file, IOException cause) {
        return new UncheckedIOException(
                "The data folder cannot be used: " + file + ". Set CAMPUS_DATA to a folder that can be written.",
                cause);
    }

    private String jdbcUrl() {
        return databaseUrl == null ? "jdbc:h2:file:" + dataFolder.toAbsolutePath().normalize().resolve("campus")
                : databaseUrl;
    }

    private static String supported(String url) {
        if (!url.matches("jdbc:(mysql|mariadb|h2):.+")) {
            // not repeated, since it may hold a password
            throw new InvalidSettingException("CAMPUS_DB_URL",
                    "must be a JDBC URL such as jdbc:mysql://localhost:3306/campus.");
        }
        return url;
    }

    /** A variable has a value that it cannot have; the message names both, and what is allowed. */
    static final class InvalidSettingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidSettingException(String variable, String problem) {
            super(variable + " " + problem);
        }
    }

    /** Reads variables one by one. */
    record Reader(Map<String, String> environment) {

        @Nullable
        String text(String variable) {
            String value = environment.get(variable);
            return value == null || value.isBlank() ? null : value.strip();
        }

        String text(String variable, String absent) {
            return Optional.ofNullable(text(variable)).orElse(absent);
        }

        int integer(String variable, int absent, int minimum, int maximum) {
            @Nullable String value = text(variable);
            return value == null ? absent : checked(variable, value, text -> {
                String range = "a whole number from " + minimum + " to " + maximum;
                if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < minimum || Integer.parseInt(text) > maximum) {
                    throw new IllegalArgumentException(range);
                }
                return Integer.parseInt(text);
            });
        }

        /** A number above 0, or 0 for none, which may be written as off too. */
        int limit(String variable, int absent, int maximum) {
            return "off".equals(text(variable)) ? 0 : integer(variable, absent, 0, maximum);
        }

        @Nullable
        BigDecimal credits(String variable) {
            @Nullable String value = text(variable);
            return value == null ? null : checked(variable, value, text -> {
                if (!text.matches("\\d{1,4}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
                    throw new IllegalArgumentException("a number of credits such as 18 or 16.5");
                }
                return new BigDecimal(text);
            });
        }

        ZoneId zone(String variable) {
            return checked(variable, text(variable, "UTC"), text -> {
                try {
                    return ZoneId.of(text);
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException("a time zone such as Europe/Berlin", e);
                }
            });
        }

        boolean bool(String variable, boolean absent) {
            @Nullable String value = text(variable);
            return value == null ? absent : checked(variable, value, text -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("true or false");
            });
        }

        /** The value is not repeated in the message. */
        @Nullable
        String secret(String variable, int minimumLength) {
            @Nullable String value = text(variable);
            if (value != null && value.length() < minimumLength) {
                throw new InvalidSettingException(variable, "must have at least " + minimumLength + " characters.");
            }
            return value;
        }

        <V> V checked(String variable, String value, Function<String, V> parse) {
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(variable,
                        "is \"" + value + "\", but must be " + e.getMessage() + ".");
            }
        }
    }
}
