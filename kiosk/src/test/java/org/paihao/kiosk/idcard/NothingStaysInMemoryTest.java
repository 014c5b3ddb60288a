package org.paihao.kiosk.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
 * After cards were read, well and badly, the whole memory of the program that read them is written down, garbage included,
 * and searched for what stood on the cards. The cards lie in another program, so that nothing but the reading can bring
 * them there.
 */
@Timeout(120)
final class NothingStaysInMemoryTest {
    @TempDir
    private Path folder;

    /** A program that is told a line and answers it by a line. */
    private record Told(Process process, BufferedReader says, Writer hears) implements AutoCloseable {
        static Told start(Class<?> program, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    program.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Told(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                    new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        }

        /** Waits for the answer, past what is logged. */
        void says(String told, String answer) throws IOException {
            hears.write(told + "\n");
            hears.flush();
            String said = says.readLine();
            while (said != null && said.startsWith("{")) {
                said = says.readLine();
            }
            assertThat(said).isEqualTo(answer);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    @Test
    void noNumberNameOrAddressIsFoundInTheWholeMemoryAfterReading() throws Exception {
        LocalDate today = LocalDate.now();
        Path line = folder.resolve("cards");
        Path memory = folder.resolve("memory.hprof");
        try (Told cards = Told.start(CardReaderSimulatorProgram.class, "--line", line.toString())) {
            assertThat(cards.says().readLine()).startsWith("card reader at");
            try (Told kiosk = Told.start(CardReadingProgram.class, line.toString(), memory.toString())) {
                cards.says("noise", "ok noise");
                cards.says("card 81 7", "ok card 81 7");
                kiosk.says("read", "Known");
                cards.says("card 82 8", "ok card 82 8");
                cards.says("wrong 2", "ok wrong 2");
                kiosk.says("read", "Known");
                cards.says("card 83 9", "ok card 83 9");
                cards.says("cut 2", "ok cut 2");
                kiosk.says("read", "Known");
                cards.says("lift", "ok lift");
                kiosk.says("look", "looked");
                kiosk.says("dump", "dumped");
            }
        }
        byte[] dump = Files.readAllBytes(memory);
        assertThat(dump.length).isGreaterThan(1_000_000);
        List<String> found = new ArrayList<>();
        search(dump, MadeUpPerson.ofAge(81, today, 7), found);
        search(dump, MadeUpPerson.ofAge(82, today, 8), found);
        search(dump, MadeUpPerson.ofAge(83, today, 9), found);
        assertThat(found).isEmpty();
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
