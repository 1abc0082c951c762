package campus.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micronaut.security.authentication.Authentication;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallerTest {

    private static final Caller ANN = new Caller(new Actor("ann"), Set.of("student", "viewer"),
            UUID.fromString("01900000-0000-7000-8000-000000000001"),
            UUID.fromString("01900000-0000-7000-8000-000000000002"));
    private static final Caller SCRIPT = new Caller(new Actor("script"), Set.of("viewer"), null, null);

    @Test
    void isReadFromWhatItIsKeptIn() {
        assertEquals(ANN, Caller.of(ANN.authentication()));
        assertEquals(SCRIPT, Caller.of(SCRIPT.authentication()));
        assertEquals(SCRIPT, Caller.of(Authentication.build("script", List.of("viewer"))));
    }

    @Test
    void hasNoIdentityThatIsNone() {
        assertEquals(SCRIPT, Caller.of(Authentication.build("script", List.of("viewer"),
                Map.of("accountId", 7, "studentId", "' or 1=1"))));
    }

    @Test
    void mayWhatOneOfItsRolesMay() {
        assertTrue(ANN.hasAny(Set.of("admin", "viewer")));
        assertFalse(ANN.hasAny(Set.of("admin", "registrar")));
        assertFalse(ANN.hasAny(Set.of()));
    }
}
