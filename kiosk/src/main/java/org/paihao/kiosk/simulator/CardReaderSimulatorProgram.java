package org.paihao.kiosk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated card reader for a person who tries a kiosk by hand: cards and troubles are typed, one a line. */
@Command(
        name = "card-reader-simulator",
        mixinStandardHelpOptions = true,
        description =
                "A reader of ID cards without a reader, at the end of a real serial line; nobody on its cards exists.",
        footer = {
            "",
            "Type what happens to it, one a line:",
            "  card AGE [N]     somebody of that age lays a card on it, the Nth of them (1)",
            "  lift             the card is taken away",
            "  other | usual    the card on it is of another kind, or an ID card again",
            "  bad | good       the card cannot be read, or can again",
            "  off | on         the power",
            "  broken | mended  fails its own test",
            "  noise | quiet    random bytes between the answers",
            "  cut N | wrong N  the next N answers end too early, or have a wrong byte",
            "  split | whole    each answer comes in pieces",
            "  unplug | plug    the line",
            "  quit"
        })
public final class CardReaderSimulatorProgram implements Callable<Integer> {
    @Option(
            names = "--line",
            paramLabel = "PATH",
            description = "where the serial line appears; default ${DEFAULT-VALUE}")
    private Path line = Path.of(System.getProperty("java.io.tmpdir"), "paihao-card-reader");

    @Option(names = "--seed", paramLabel = "N", description = "of noise and cuts; default ${DEFAULT-VALUE}")
    private long seed = 1;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CardReaderSimulatorProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (CardReaderSimulator reader = new CardReaderSimulator(line, seed)) {
            out.println("card reader at " + line);
            BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String said = typed.readLine(); said != null; said = typed.readLine()) {
                String[] words = said.strip().split("\\s+");
                if (words[0].equals("quit")) {
                    break;
                }
                if (!words[0].isEmpty()) {
                    out.println(
                            happens(words, reader)
                                    ? "ok " + said.strip()
                                    : "not understood; --help says what can happen");
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static boolean happens(String[] words, CardReaderSimulator reader) throws IOException {
        switch (words[0]) {
            case "card" -> {
                return words.length > 1 && laid(words, reader);
            }
            case "lift" -> reader.takeAway();
            case "other", "usual" -> reader.otherCard(words[0].equals("other"));
            case "bad", "good" -> reader.badCard(words[0].equals("bad"));
            case "off", "on" -> reader.silent(words[0].equals("off"));
            case "broken", "mended" -> reader.broken(words[0].equals("broken"));
            default -> {
                return reader.line().happens(words);
            }
        }
        return true;
    }

    private static boolean laid(String[] words, CardReaderSimulator reader) {
        if (!words[1].matches("\\d{1,3}") || words.length > 2 && !words[2].matches("[1-9]\\d{0,2}")) {
            return false;
        }
        int serial = words.length > 2 ? Integer.parseInt(words[2]) : 1;
        reader.present(MadeUpPerson.ofAge(Integer.parseInt(words[1]), LocalDate.now(), serial));
        return true;
    }
}
