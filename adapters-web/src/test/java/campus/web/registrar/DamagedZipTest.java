package campus.web.registrar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import campus.web.shared.ProblemType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DamagedZipTest {

    @Test
    void keepsNothingWhenOneOfItsFilesIsDamaged() throws IOException {
        String code = Catalogue.unique();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "departments.csv", "code,name\n" + code + ",Art\n");
            store(zip, "students.csv", "student_number,name,email\n" + code + ",Alice," + code + "@x.example\n");
        }
        byte[] damaged = bytes.toString(StandardCharsets.ISO_8859_1).replace("Alice", "Alyce")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertTrue(Uploads.file("x.zip", damaged).expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("students.csv"));
        assertEquals(1, Uploads.imported("departments.csv", "code,name\n" + code + ",Art\n").json().at("/created")
                .asInt());
    }

    /** Not compressed, so that a changed letter leaves the zip readable. */
    private static void store(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
