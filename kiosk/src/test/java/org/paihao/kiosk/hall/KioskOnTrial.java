package org.paihao.kiosk.hall;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.Times;
import org.paihao.kiosk.idcard.CardReader;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.look.Look;
import org.paihao.look.finger.Finger;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.testfx.util.WaitForAsyncUtils;

/** The whole kiosk in a window, and a finger that counts its touches. */
final class KioskOnTrial implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Kiosk kiosk;
    private final Finger finger;
    private final Path leases;
    private int touches;

    /** @param token file of the kiosk {@code name} */
    KioskOnTrial(Stage stage, URI server, Path token, String name, Printer printer) {
        this(stage, server, token, name, printer, null);
    }

    /** @param reader of ID cards, or null */
    KioskOnTrial(Stage stage, URI server, Path token, String name, Printer printer, CardReader reader) {
        this(stage, server, token, name, printer, reader, Languages.of(Language.ZH_CN));
    }

    KioskOnTrial(
            Stage stage, URI server, Path token, String name, Printer printer, CardReader reader, Languages languages) {
        leases = token.resolveSibling(name + "-data").resolve("leases");
        Look look = new Look(new Glass(1080, 1920, 21.5));
        kiosk = onScreen(() -> new Kiosk(
                QueueClient.of(server, Token.read(token)),
                name,
                printer,
                reader,
                token.resolveSibling(name + "-data"),
                new SlipPress(PrinterConfig.usual("none"), languages.textsOf("printer")),
                languages,
                Times.USUAL,
                null,
                look,
                Fonts.load()));
        Scene scene = onScreen(() -> {
            Scene made = look.scene(kiosk.glass());
            stage.setScene(made);
            stage.show();
            return made;
        });
        finger = new Finger(scene, () -> {});
    }

    /** The kiosk knows that so many tickets that it gave by itself are in the server's books. */
    void awaitBooked(int count) {
        Path tickets = leases.resolveSibling("tickets");
        await("tickets in the books")
                .atMost(PATIENCE)
                .until(() -> Files.readAllLines(tickets).stream()
                                .filter(line -> line.contains("\"booked\":"))
                                .count()
                        >= count);
    }

    /** The kiosk can give numbers by itself from now on. */
    void awaitLeases() {
        await("leases").atMost(PATIENCE).until(() -> Files.exists(leases));
    }

    void touch(String id) {
        touches++;
        JsonNode answer = obey("touch #" + id);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError("touch #" + id + ": " + answer);
        }
    }

    int touches() {
        return touches;
    }

    void awaitScreen(String id) {
        await("screen " + id).atMost(PATIENCE).until(this::screen, id::equals);
    }

    String screen() {
        return obey("look").path("screen").asText();
    }

    /** The words of a visible part. */
    String says(String id) {
        return obey("look").path("nodes").path(id).asText(null);
    }

    void picture(String name) {
        obey("picture " + Path.of("target", "pictures", "hall", name + ".png"));
    }

    private JsonNode obey(String command) {
        try {
            return Wire.lenient().readTree(finger.obey(command));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T onScreen(Callable<T> act) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, act);
    }

    @Override
    public void close() {
        onScreen(() -> {
            kiosk.close();
            return null;
        });
    }
}
