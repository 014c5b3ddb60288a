package org.paihao.display.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulated devices of a window for a person who tries them by hand: presses and troubles are typed, one a line. */
@Command(
        name = "window-simulator",
        mixinStandardHelpOptions = true,
        description =
                "Keypad, evaluator and LED strip of a window without the devices, at the end of a real serial line.",
        footer = {
            "",
            "Type what happens to them, one a line:",
            "  call | recall | ask | pause | transfer   a key of the keypad",
            "  rate N           the Nth key of the evaluator",
            "  look             what the strip shows, and which keys were acknowledged",
            "  noise | quiet    random bytes between the frames",
            "  cut N | wrong N  the next N frames end too early, or have a wrong byte",
            "  split | whole    each frame comes in pieces",
            "  unplug | plug    the line",
            "  quit"
        })
public final class WindowSimulatorProgram implements Callable<Integer> {
    private static final Map<String, Integer> KEYS =
            Map.of("call", 0x0C, "recall", 0x0D, "ask", 0x0B, "pause", 0x12, "transfer", 0x13);

    @Option(
            names = "--line",
            paramLabel = "PATH",
            description = "where the serial line appears; default ${DEFAULT-VALUE}")
    private Path line = Path.of(System.getProperty("java.io.tmpdir"), "paihao-window");

    @Option(names = "--address", paramLabel = "N", description = "of the devices; default ${DEFAULT-VALUE}")
    private int address = 3;

    @Option(names = "--seed", paramLabel = "N", description = "of noise and cuts; default ${DEFAULT-VALUE}")
    private long seed = 1;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private WindowSimulatorProgram() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WindowSimulatorProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (WindowSimulator devices = new WindowSimulator(line, address, seed)) {
            out.println("keypad, evaluator and strip at " + line);
            BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String said = typed.readLine(); said != null; said = typed.readLine()) {
                String[] words = said.strip().split("\\s+");
                if (words[0].equals("quit")) {
                    break;
                }
                if (!words[0].isEmpty()) {
                    out.println(
                            happens(words, devices)
                                    ? "ok " + said.strip()
                                    : "not understood; --help says what can happen");
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean happens(String[] words, WindowSimulator devices) throws IOException {
        if (KEYS.containsKey(words[0])) {
            devices.press(KEYS.get(words[0]));
            return true;
        }
        switch (words[0]) {
            case "rate" -> {
                if (words.length < 2 || !words[1].matches("\\d{1,3}")) {
                    return false;
                }
                devices.rate(Integer.parseInt(words[1]));
            }
            case "look" -> out.println("strip: " + devices.shown() + "   acknowledged: " + devices.acknowledged());
            default -> {
                return devices.line().happens(words);
            }
        }
        return true;
    }
}
