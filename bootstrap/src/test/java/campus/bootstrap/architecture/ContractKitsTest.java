package campus.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ContractKitsTest {

    @TempDir private Path root;

    @Test
    void everyOutPortHasAContractWithAllItsAdapters() {
        var ports = ContractKits.outPorts(Hexagon.ofProduction(), Classes.production());

        assertFalse(ports.isEmpty(), "no out-port found");
        assertEquals(List.of(), ContractKits.missing(ports, Classes.root()));
    }

    @Test
    void noticesWhatIsMissing() throws IOException {
        write("application", "abstract class HalfContract {}");
        write("application", "abstract class WholeContract {} class InMemoryWholeTest extends WholeContract {}");
        write("adapters-persistence", """
                abstract class JdbcWholeTest extends WholeContract {
                    @Nested class OnH2 extends JdbcWholeTest {}
                }
                class MariaDbWholeTest extends JdbcWholeTest {}
                class H2HalfTest extends HalfContract {}
                """);

        assertEquals(
                List.of("Bare: no BareContract in application",
                        "Half: no InMemory... test extends HalfContract",
                        "Half: no ...MariaDb... test extends HalfContract"),
                ContractKits.missing(List.of("Whole", "Half", "Bare"), root));
    }

    private void write(String module, String source) throws IOException {
        var folder = Files.createDirectories(root.resolve(module).resolve("src/test/java"));
        Files.writeString(folder.resolve("Source" + source.hashCode() + ".java"), source);
    }
}
