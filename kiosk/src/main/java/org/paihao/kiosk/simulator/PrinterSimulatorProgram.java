package org.paihao.kiosk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.paihao.kiosk.printer.Paper;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated printer for a person who tries a kiosk by hand: its troubles are typed on standard input, one a line. */
@Command(
        name = "printer-simulator",
        mixinStandardHelpOptions = true,
        description = "A ticket printer without a printer, at the end of a real serial line or on the network.",
        footer = {
            "",
            "Type what happens to it, one a line:",
            "  out [N]   the paper ends now, or inside the ticket after N more",
            "  reload    a new roll; what the buffer holds is printed",
            "  open | close     the cover",
            "  jam | free       the knife",
            "  off | on         the power; off forgets the buffer",
            "  unplug | plug    the line",
            "  quit"
        })
public final class PrinterSimulatorProgram implements Callable<Integer> {
    @Option(
            names = "--line",
            paramLabel = "PATH",
            description = "where the serial line appears; default ${DEFAULT-VALUE}")
    private Path line = Path.of(System.getProperty("java.io.tmpdir"), "paihao-printer");

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            description = "stands on the network instead, at this port of 127.0.0.1: 9100 by custom, 0 for any")
    private Integer port;

    @Option(
            names = "--tickets",
            paramLabel = "FOLDER",
            description = "keeps each ticket as .bin, .txt and .png; default ${DEFAULT-VALUE}")
    private Path tickets = Path.of("target", "tickets");

    @Option(names = "--paper", paramLabel = "MM", description = "width of the roll, 58 or 80; default ${DEFAULT-VALUE}")
    private int millimetres = 80;

    @Option(names = "--charset", description = "of its Chinese font, GBK or GB18030; default: ${DEFAULT-VALUE}")
    private Charset charset = Charset.forName("GBK");

    @Option(
            names = "--baud",
            paramLabel = "N",
            description = "takes bytes in no faster than such a line; default: as fast as it can")
    private int baud;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrinterSimulatorProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (millimetres != 58 && millimetres != 80) {
            out.println("The paper is 58 or 80 mm wide, not " + millimetres);
            return CommandLine.ExitCode.USAGE;
        }
        if (port == null && Files.exists(line) && !Files.isSymbolicLink(line)) {
            out.println(line + " is there already and is no line of a simulated printer");
            return CommandLine.ExitCode.USAGE;
        }
        try (PrinterSimulator printer = printer()) {
            printer.onTicket(new TicketFolder(tickets));
            printer.onTicket(ticket -> out.printf("--- ticket %d%n%s---%n", ticket.serial(), ticket.text()));
            out.println("printer at " + printer.place());
            obey(printer);
        }
        return CommandLine.ExitCode.OK;
    }

    private PrinterSimulator printer() throws IOException {
        Paper paper = millimetres == 58 ? Paper.MM58 : Paper.MM80;
        PrinterSimulator.Model model = new PrinterSimulator.Model(paper, baud, charset);
        return port == null
                ? PrinterSimulator.onLine(line, model, Clock.systemDefaultZone())
                : PrinterSimulator.onNetwork(
                        new InetSocketAddress("127.0.0.1", port), model, Clock.systemDefaultZone());
    }

    private void obey(PrinterSimulator printer) throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String said = typed.readLine(); said != null; said = typed.readLine()) {
            String[] words = said.strip().split("\\s+");
            if (words[0].equals("quit")) {
                return;
            }
            if (!words[0].isEmpty()) {
                out.println(
                        happens(words, printer) ? "ok " + said.strip() : "not understood; --help says what can happen");
            }
        }
    }

    private static boolean happens(String[] words, PrinterSimulator printer) throws IOException {
        switch (words[0]) {
            case "out" -> {
                if (words.length > 1 && words[1].matches("\\d{1,6}")) {
                    printer.paperOutAfter(Integer.parseInt(words[1]));
                } else {
                    printer.paperOut();
                }
            }
            case "reload" -> printer.reload();
            case "open" -> printer.openCover();
            case "close" -> printer.closeCover();
            case "jam" -> printer.jamCutter();
            case "free" -> printer.freeCutter();
            case "off" -> printer.switchOff();
            case "on" -> printer.switchOn();
            case "unplug" -> printer.unplug();
            case "plug" -> printer.plugIn();
            default -> {
                return false;
            }
        }
        return true;
    }
}
