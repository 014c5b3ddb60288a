package org.paihao.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.kiosk.printer.Connection;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.PrinterSimulator;
import picocli.CommandLine;

class PrinterOptionsTest {
    @Test
    void aPrinterIsSaidInAFewWords() {
        assertThat(config("serial:/dev/ttyUSB0")).isEqualTo(PrinterConfig.usual("/dev/ttyUSB0"));
        assertThat(config("tcp:192.168.1.87").connection()).isEqualTo(new Connection.Network("192.168.1.87", 9100));
        assertThat(config("tcp:paper.hall:9101").connection()).isEqualTo(new Connection.Network("paper.hall", 9101));
        assertThat(config("tcp:[::1]:9101").connection()).isEqualTo(new Connection.Network("::1", 9101));
        assertThat(config("tcp:[::1]").connection()).isEqualTo(new Connection.Network("::1", 9100));
        assertThat(config("file:slips").connection()).isEqualTo(new Connection.Folder(Path.of("slips")));
        PrinterConfig bare = config(
                "serial:/dev/ttyS0",
                "--baud",
                "9600",
                "--paper",
                "58",
                "--charset",
                "gb18030",
                "--no-cutter",
                "--no-status");
        assertThat(bare.connection()).isEqualTo(new Connection.Serial("/dev/ttyS0", 9_600));
        assertThat(bare.paper()).isEqualTo(Paper.MM58);
        assertThat(bare.charset().name()).isEqualTo("GB18030");
        assertThat(bare.cutter()).isFalse();
        assertThat(bare.statusSupport()).isEqualTo(StatusSupport.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/ttyS0", "tcp:", "tcp:host:none", "tcp:host:70000", "serial:", "usb:1"})
    void whatNobodyUnderstandsIsToldSo(String printer) {
        assertThatThrownBy(() -> config(printer)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8", "UTF-16", "no-such-thing"})
    void aCharsetThatNoChinesePrinterHasIsRefused(String charset) {
        assertThatThrownBy(() -> config("serial:/dev/ttyS0", "--charset", charset))
                .hasMessageContaining("--charset");
    }

    @Test
    void theTestPageShowsWhatThePrinterCanDoAndTellsWhatItSaid() throws Exception {
        List<PrintedTicket> papers = new CopyOnWriteArrayList<>();
        try (PrinterSimulator printer = PrinterSimulator.onNetwork(
                new InetSocketAddress("127.0.0.1", 0), new PrinterSimulator.Model(Paper.MM58), Clock.systemUTC())) {
            printer.onTicket(papers::add);
            printer.paperOutAfter(3);
            assertThat(test("tcp:" + printer.place(), 0))
                    .contains("it says: near-end", "printed; the roll is nearly used up");
            assertThat(papers).hasSize(1);
            assertThat(papers.get(0).text()).contains("打印测试", "58 mm, 32 columns", "----+----3--");
            printer.paperOut();
            assertThat(test("tcp:" + printer.place(), 1)).contains("it says: paper-out", "not sent: paper-out");
        }
    }

    @Test
    void aKioskItselfNeedsItsServer() {
        CommandLine line = new CommandLine(new KioskProgram());
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(line.execute("--printer", "file:slips")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static String test(String printer, int code) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new KioskProgram());
        line.setOut(new PrintWriter(said));
        assertThat(line.execute("--printer", printer, "--paper", "58", "--printer-test"))
                .isEqualTo(code);
        return said.toString();
    }

    private static PrinterConfig config(String printer, String... more) {
        PrinterOptions options = new PrinterOptions();
        String[] words = new String[more.length + 2];
        words[0] = "--printer";
        words[1] = printer;
        System.arraycopy(more, 0, words, 2, more.length);
        new CommandLine(options).parseArgs(words);
        return options.config();
    }
}
