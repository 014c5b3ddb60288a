package org.paihao.kiosk.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.simulator.CardReaderSimulatorProgram;
import org.paihao.kiosk.simulator.MadeUpPerson;

/**
 * After cards were read, well and badly, the whole memory of the kiosk's program is written down, garbage included, and
 * searched for what stood on the cards. The cards lie in another program, so that nothing but the reading can bring them here.
 */
@Timeout(120)
final class NothingStaysInMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void noNumberNameOrAddressIsFoundInTheWholeMemoryAfterReading() throws Exception {
        LocalDate today = LocalDate.now();
        Path line = folder.resolve("cards");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CardReaderSimulatorProgram.class.getName(),
                        "--line",
                        line.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8));
                Writer typed = new OutputStreamWriter(reader.getOutputStream(), StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("card reader at");
            SerialCardReader kiosk = new SerialCardReader(line.toString(), SerialCardReader.BAUD);
            happens(typed, said, "noise");
            happens(typed, said, "card 81 7");
            assertThat(read(kiosk, today)).isInstanceOf(CardAnswer.Known.class);
            happens(typed, said, "card 82 8");
            happens(typed, said, "wrong 2");
            assertThat(read(kiosk, today)).isInstanceOf(CardAnswer.Known.class);
            happens(typed, said, "card 83 9");
            happens(typed, said, "cut 2");
            assertThat(read(kiosk, today)).isInstanceOf(CardAnswer.Known.class);
            // What a question finds left over from the one before is wiped by it.
            happens(typed, said, "lift");
            int[] looks = {3};
            kiosk.read(terms(today), () -> looks[0]-- > 0);

            byte[] dump = memory();
            kiosk.close();
            List<String> found = new ArrayList<>();
            search(dump, MadeUpPerson.ofAge(81, today, 7), found);
            search(dump, MadeUpPerson.ofAge(82, today, 8), found);
            search(dump, MadeUpPerson.ofAge(83, today, 9), found);
            assertThat(found).isEmpty();
        } finally {
            reader.destroy();
            reader.waitFor();
        }
    }

    private static CardAnswer read(SerialCardReader kiosk, LocalDate today) {
        return kiosk.read(terms(today), () -> true);
    }

    private static CardTerms terms(LocalDate today) {
        return new CardTerms(new byte[32], today.minusYears(65));
    }

    private static void happens(Writer typed, BufferedReader said, String what) throws IOException {
        typed.write(what + "\n");
        typed.flush();
        assertThat(said.readLine()).isEqualTo("ok " + what);
    }

    private byte[] memory() throws IOException {
        Path file = folder.resolve("memory.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] dump = in.readAllBytes();
            assertThat(dump.length).isGreaterThan(1_000_000);
            return dump;
        }
    }

    private static void search(byte[] dump, MadeUpPerson person, List<String> found) {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
            find(dump, person.number().getBytes(charset), "number as " + charset, found);
            find(dump, ("村" + person.serial() + "号").getBytes(charset), "address as " + charset, found);
            find(dump, (person.name() + "  ").getBytes(charset), "name as " + charset, found);
        }
    }

    private static void find(byte[] dump, byte[] wanted, String what, List<String> found) {
        for (int at = 0; at + wanted.length <= dump.length; at++) {
            if (dump[at] == wanted[0] && Arrays.equals(dump, at, at + wanted.length, wanted, 0, wanted.length)) {
                found.add(what + " at " + at);
            }
        }
    }
}
