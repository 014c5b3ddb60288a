package org.paihao.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.printer.Connection;
import org.paihao.kiosk.printer.NodeTool;
import org.paihao.kiosk.printer.Paper;

/**
 * receiptio, a host that is not ours, prints to the simulated printer: our kiosk and our simulator might share a mistake.
 * It always calls port 9100, so each printer stands at a loopback address of its own.
 */
@Timeout(180)
final class ForeignHostTest {
    private static final NodeTool RECEIPTIO = new NodeTool(Path.of("src/test/host"), Path.of("target/receiptio"));

    private final List<PrintedTicket> tickets = new CopyOnWriteArrayList<>();
    private PrinterSimulator printer;

    @BeforeEach
    void aPrinterOnTheNetwork() throws IOException {
        plugIn(Paper.MM80);
    }

    @AfterEach
    void unplugged() {
        printer.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatItPrintsIsASuccess(Paper paper) throws Exception {
        printer.close();
        plugIn(paper);
        assertThat(print(paper.columns())).isEqualTo("success");
        assertThat(tickets).hasSize(1);
        assertThat(tickets.get(0).text()).contains("黄潭镇便民服务中心").contains("A003").contains("喆堃");
    }

    @Test
    void anEmptyRollAndAnOpenCoverAreSeenBeforeAndWhenAskedFor() throws Exception {
        assertThat(ask()).isEqualTo("online");
        printer.paperOut();
        assertThat(print(48)).isEqualTo("paperempty");
        assertThat(ask()).isEqualTo("paperempty");
        printer.reload();
        printer.openCover();
        assertThat(print(48)).isEqualTo("coveropen");
        printer.closeCover();
        printer.jamCutter();
        assertThat(ask()).isEqualTo("error");
        printer.freeCutter();
        assertThat(print(48)).isEqualTo("success");
        assertThat(tickets).hasSize(1);
    }

    @Test
    void aRollThatEndsInsideTheReceiptIsSeen() throws Exception {
        printer.paperOutAfter(0);
        assertThat(print(48)).isEqualTo("paperempty");
        assertThat(tickets).isEmpty();
    }

    @Test
    void aPrinterWithoutALineIsDisconnected() throws Exception {
        String place = printer.place();
        printer.unplug();
        assertThat(RECEIPTIO.run("print.js", host(place))).containsExactly("disconnect");
    }

    private String print(int columns) throws IOException, InterruptedException {
        return RECEIPTIO.run("print.js", host(printer.place()), "" + columns).get(0);
    }

    private String ask() throws IOException, InterruptedException {
        return RECEIPTIO.run("print.js", host(printer.place()), "48", "-q").get(0);
    }

    private static String host(String place) {
        return place.substring(0, place.lastIndexOf(':'));
    }

    private void plugIn(Paper paper) throws IOException {
        printer = PrinterSimulator.onNetwork(ownAddress(), new PrinterSimulator.Model(paper), Clock.systemUTC());
        printer.onTicket(tickets::add);
    }

    /** Any of the loopback addresses whose port 9100 is free. */
    private static InetSocketAddress ownAddress() throws IOException {
        ThreadLocalRandom any = ThreadLocalRandom.current();
        for (int tries = 0; ; tries++) {
            byte[] address = {127, (byte) any.nextInt(1, 255), (byte) any.nextInt(256), (byte) any.nextInt(1, 255)};
            InetSocketAddress own = new InetSocketAddress(InetAddress.getByAddress(address), Connection.USUAL_PORT);
            try (ServerSocket free = new ServerSocket(own.getPort(), 1, own.getAddress())) {
                return new InetSocketAddress(free.getInetAddress(), free.getLocalPort());
            } catch (IOException e) {
                if (tries > 20) {
                    throw e;
                }
            }
        }
    }
}
