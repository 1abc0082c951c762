package campus.application.registrar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static campus.application.registrar.SampleImportJobs.NOON;
import static campus.application.registrar.SampleImportJobs.id;
import static campus.application.registrar.SampleImportJobs.queued;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link KeptUploads} does. */
public abstract class KeptUploadsContract extends RegistrarContract {
    private static final Instant UNTIL = NOON.plusSeconds(3_600);

    @BeforeEach
    final void addJobs() {
        for (int number = 1; number <= 3; number++) {
            school().adapters().importJobs().add(queued(number, NOON));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, KeptUploads.PIECE - 1, KeptUploads.PIECE, KeptUploads.PIECE + 1,
            3 * KeptUploads.PIECE + 7})
    void givesBackEveryByte(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        uploads().keep(upload(1), "s.zip", new ByteArrayInputStream(bytes), UNTIL);
        use(1, 1);
        KeptUpload kept = of(1).orElseThrow();
        assertEquals((size + KeptUploads.PIECE - 1) / KeptUploads.PIECE, kept.pieces());
        try (InputStream read = uploads().open(kept)) {
            assertArrayEquals(bytes, read.readAllBytes());
        }
        try (InputStream read = uploads().open(kept)) {
            assertEquals(bytes[0] & 0xff, read.read());
            assertEquals(size - 1, read.skip(size));
            assertEquals(-1, read.read());
        }
    }

    @Test
    final void tellsWhatAJobReads() {
        String name = "\u674E".repeat(RunImports.Source.MAX_NAME);
        keep(1, name);
        assertEquals(Optional.empty(), of(1));
        use(1, 1);
        assertEquals(Optional.of(new KeptUpload(upload(1), name, 1, UNTIL, null)), of(1));
        assertEquals(of(1), school().in(() -> uploads().lock(id(1))));
        assertEquals(Optional.empty(), of(2));
        assertEquals(Optional.empty(), school().in(() -> uploads().lock(id(2))));
        assertTrue(of(1).orElseThrow().isThereAt(UNTIL.minusNanos(1_000)));
        assertFalse(of(1).orElseThrow().isThereAt(UNTIL));
    }

    @Test
    final void tellsWhichJobReadsItAfterAnother() {
        keep(1, "s.zip");
        use(1, 1);
        follow(1, 2);
        follow(2, 3);
        assertEquals(id(2), of(1).orElseThrow().next());
        assertEquals(id(3), of(2).orElseThrow().next());
        assertEquals(new KeptUpload(upload(1), "s.zip", 1, UNTIL, null), of(3).orElseThrow());
    }

    @Test
    final void takesBackWhatIsRolledBack() {
        keep(1, "s.zip");
        use(1, 1);
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            uploads().lock(id(1));
            uploads().follow(id(1), id(2));
            uploads().release(upload(1));
            throw new IllegalStateException("fault");
        }));
        assertEquals(new KeptUpload(upload(1), "s.zip", 1, UNTIL, null), of(1).orElseThrow());
        assertEquals(Optional.empty(), of(2));
        assertEquals("content of s.zip", content(of(1).orElseThrow()));
    }

    @Test
    final void givesUpTheBytesAndKeepsWhoReadThem() {
        keep(1, "s.zip");
        keep(2, "other.zip");
        use(1, 1);
        use(2, 3);
        follow(1, 2);
        KeptUpload before = of(1).orElseThrow();
        school().run(() -> uploads().release(upload(1)));
        assertEquals(new KeptUpload(upload(1), "s.zip", 0, UNTIL, id(2)), of(1).orElseThrow());
        assertFalse(of(2).orElseThrow().isThereAt(NOON));
        assertThrows(UncheckedIOException.class, () -> content(before));
        assertEquals("content of other.zip", content(of(3).orElseThrow()));
    }

    @Test
    final void keepsNoFileThatBreaksOff() {
        InputStream broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (--left < 0) {
                    throw new IOException("broken");
                }
                return 1;
            }
        };
        assertThrows(IOException.class, () -> uploads().keep(upload(1), "s.zip", broken, UNTIL));
        assertTrue(school().in(() -> uploads().removeExpired(UNTIL, 9)) <= 1);
    }

    @Test
    final void removesAllOfWhatIsExpired() {
        keep(1, "s.zip");
        use(1, 1);
        follow(1, 2);
        keep(2, "other.zip");
        assertEquals(0, school().in(() -> uploads().removeExpired(UNTIL.minusNanos(1_000), 9)));
        assertEquals(1, school().in(() -> uploads().removeExpired(UNTIL, 1)));
        assertEquals(1, school().in(() -> uploads().removeExpired(UNTIL, 9)));
        assertEquals(0, school().in(() -> uploads().removeExpired(UNTIL, 9)));
        assertEquals(Optional.empty(), of(1));
        assertEquals(Optional.empty(), of(2));
    }

    private KeptUploads uploads() {
        return school().adapters().keptUploads();
    }

    private Optional<KeptUpload> of(int job) {
        return uploads().of(id(job));
    }

    private void use(int upload, int job) {
        school().run(() -> uploads().use(upload(upload), id(job)));
    }

    private void follow(int job, int next) {
        school().run(() -> {
            uploads().lock(id(job));
            uploads().follow(id(job), id(next));
        });
    }

    private void keep(int number, String name) {
        try {
            uploads().keep(upload(number), name, new ByteArrayInputStream(("content of " + name).getBytes(
                    StandardCharsets.UTF_8)), UNTIL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String content(KeptUpload upload) {
        try (InputStream read = uploads().open(upload)) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadId upload(int number) {
        return new UploadId(new UUID(9L << 16 | 0x7000L, 0x8000_0000_0000_0000L | number));
    }
}
