package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RehearsalClient.UnexpectedAnswerException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RehearsalTest {

    @TempDir private Path folder;

    @Test
    void isAnsweredAsItShouldInEachRound() {
        try (RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_DEMO", "true"));
                RehearsalClient client = client(campus)) {
            Rehearsal rehearsal = new Rehearsal(client, RunningCampus.PASSWORD);

            rehearsal.round(1);
            int asked = client.asked();
            rehearsal.round(2);

            assertEquals(2 * asked, client.asked());
        }
    }

    @Test
    void namesTheRequestThatIsNot() {
        try (RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString()));
                RehearsalClient client = client(campus)) {
            Rehearsal rehearsal = new Rehearsal(client, "not the password");

            UnexpectedAnswerException wrong = assertThrows(UnexpectedAnswerException.class, () -> rehearsal.round(1));

            assertTrue(wrong.getMessage().startsWith("POST /api/v1/login was answered 401, not 200: {"),
                    wrong.getMessage());
        }
    }

    private static RehearsalClient client(RunningCampus campus) {
        return new RehearsalClient(campus.context().getBean(EmbeddedServer.class).getURI());
    }
}
