package campus.web.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/students", "/students?q=a%20b&sort=-name", "/students/1#grades", "/a//b",
            "/?next=https://evil.example", "/%2F%2Fevil.example", "/%5Cevil.example", "/@evil.example"})
    void leadsToThisServer(String path) {
        assertEquals(path, LocalPath.read(path).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "students", "//evil.example", "///evil.example", "/\\evil.example",
            "\\\\evil.example", "/a\\b", "https:evil.example", "https://evil.example", "HTTPS://evil.example",
            "javascript:alert(1)", " //evil.example", "/\t/evil.example", "/\n/evil.example", "\t//evil.example",
            "/a b", "/\u0000", "/ä", "/\r\nSet-Cookie: a=b"})
    void leadsToTheStartPageInsteadOfElsewhere(String text) {
        assertEquals(LocalPath.START, LocalPath.read(text));
    }

    @Test
    void isNotEndless() {
        assertEquals(LocalPath.START, LocalPath.read("/" + "a".repeat(2_000)));
    }
}
