package org.paihao.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real serial line, without a device. */
class SerialLineTest {
    private static final Hearing DEAF = new Hearing() {
        @Override
        public void received(byte one) {}

        @Override
        public void lineLost() {}
    };

    @TempDir
    private Path folder;

    @Test
    void whoeverWritesToALineThatWasClosedMeanwhileIsToldThatItIsLost() throws Exception {
        Path path = folder.resolve("line");
        try (Pty device = Pty.open(path)) {
            SerialLine line = SerialLine.open("test", path.toString(), 9600, DEAF);
            line.write(new byte[] {1}, Duration.ofSeconds(2));
            assertThat(device.in().read()).isEqualTo(1);
            line.close();
            assertThatThrownBy(() -> line.write(new byte[] {2}, Duration.ofSeconds(2)))
                    .isInstanceOfSatisfying(
                            SerialFault.class, fault -> assertThat(fault.kind()).isEqualTo(SerialFault.Kind.LOST));
        }
    }
}
