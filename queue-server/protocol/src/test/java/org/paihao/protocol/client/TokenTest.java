package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenTest {
    @TempDir
    Path folder;

    @Test
    void comesFromAFileAndNeverShowsItself() throws Exception {
        Path file = Files.writeString(folder.resolve("kiosk token"), "s3cret-Word\n");
        Token token = Token.read(file);
        assertThat(token.header()).isEqualTo("Bearer s3cret-Word");
        assertThat(token.toString()).doesNotContain("s3cret");
        assertThat(QueueClient.of(URI.create("http://127.0.0.1:1"), token).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none");
        assertThatThrownBy(() -> Token.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void whatNoHeaderMayHoldIsNoTokenAndIsNotRepeatedInTheMessage() {
        for (String wrong : new String[] {"", " \n", "two words", "line\r\nCookie: x", "排号"}) {
            assertThatThrownBy(() -> Token.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a token: it is one word of visible ASCII");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtOnce() {
        for (String wrong : new String[] {"127.0.0.1", "ftp://127.0.0.1", "/hall", "http:///x"}) {
            assertThatThrownBy(() -> QueueClient.person(URI.create(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("http://127.0.0.1:8080");
        }
    }
}
