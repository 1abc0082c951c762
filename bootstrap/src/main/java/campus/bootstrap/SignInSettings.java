package campus.bootstrap;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.directory.DirectorySettings;
import campus.domain.directory.Lockout;
import campus.domain.directory.SessionLimits;

/**
 * How people sign in, from environment variables.
 *
 * @param protocolHeader where a proxy tells whether it was called by https; null when there is none
 */
record SignInSettings(DirectorySettings directory, @Nullable String protocolHeader) {

    static SignInSettings from(Configuration.Reader read) {
        Duration idle = Duration.ofMinutes(read.integer("CAMPUS_SESSION_IDLE_MINUTES", 120, 1, 525_600));
        Duration longest = Duration.ofHours(read.integer("CAMPUS_SESSION_HOURS", 12, 1, 8_760));
        if (idle.compareTo(longest) > 0) {
            throw new Configuration.InvalidSettingException("CAMPUS_SESSION_IDLE_MINUTES",
                    "must not be longer than CAMPUS_SESSION_HOURS, which is " + longest.toHours() + ".");
        }
        return new SignInSettings(new DirectorySettings(new SessionLimits(idle, longest),
                DirectorySettings.DEFAULT.programSessions(), Lockout.DEFAULT),
                read.text("CAMPUS_CLIENT_PROTOCOL_HEADER"));
    }

    /** The settings of the framework that follow from these. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        if (protocolHeader != null) {
            properties.put("campus.sign-in.protocol-header", protocolHeader);
        }
        return properties;
    }
}
