package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Other people's work in the tests is exactly what the manifest says, and nothing beside it. */
class VendoredTest {
    private static final Path VENDORED = Path.of("src/test/resources/vendored");

    @Test
    void theManifestNamesEveryFileWithItsDigest() throws Exception {
        List<String[]> lines = Files.readAllLines(VENDORED.resolve("manifest.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        for (String[] line : lines) {
            byte[] file = Files.readAllBytes(VENDORED.resolve(line[4]));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(HexFormat.of().formatHex(digest)).as(line[4]).isEqualTo(line[5]);
        }
        try (Stream<Path> files = Files.walk(VENDORED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> VENDORED.relativize(file).toString())
                            .filter(file -> !file.equals("manifest.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            lines.stream().map(line -> line[4]).toList());
        }
    }
}
