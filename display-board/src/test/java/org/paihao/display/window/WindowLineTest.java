package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.serial.Pty;

/** A real serial line with several devices. */
class WindowLineTest {
    private static final byte[] FRAME = {0x16};

    @TempDir
    private Path folder;

    @Test
    void betweenTwoFramesTheLineHasATenthOfASecondWhoeverTheyAreFor() throws Exception {
        Path path = folder.resolve("line");
        CountDownLatch open = new CountDownLatch(1);
        try (Pty devices = Pty.open(path);
                WindowLine line = new WindowLine(path.toString(), 9600, frame -> {}, open::countDown)) {
            line.start();
            open.await();
            assertThat(line.send(FRAME)).isTrue();
            long first = System.nanoTime();
            assertThat(line.send(FRAME)).isTrue();
            assertThat(System.nanoTime() - first).isGreaterThanOrEqualTo(100_000_000L - 1_000_000L);
            assertThat(devices.in().readNBytes(2)).containsExactly(0x16, 0x16);
        }
    }
}
