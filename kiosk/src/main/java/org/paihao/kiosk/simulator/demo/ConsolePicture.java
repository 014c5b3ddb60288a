package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paihao.kiosk.simulator.people.Floor;
import org.paihao.protocol.Wire;

/**
 * A clerk signs in on the real console page, at a window where nobody else sits, and a picture is taken of it: when the
 * last citizen has a number, so that a browser that starts does not slow anybody's touch.
 */
final class ConsolePicture implements Callable<Void> {
    private final Floor floor;
    private final URI server;
    private final String user;
    private final String password;
    private final int window;
    private final Path profile;
    private final Path picture;

    ConsolePicture(Floor floor, URI server, String user, String password, int window, Path profile, Path picture) {
        this.floor = floor;
        this.server = server;
        this.user = user;
        this.password = password;
        this.window = window;
        this.profile = profile;
        this.picture = picture;
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        floor.awaitDoorClosed();
        try (Chromium page = new Chromium(profile, 1280, 800)) {
            page.open(server.resolve("/console/"));
            page.await("document.getElementById('window-" + window + "')");
            type(page, "user", user);
            type(page, "password", password);
            page.value("document.getElementById('window-" + window + "').click()");
            page.value("document.getElementById('sign-in-enter').click()");
            page.await("!document.getElementById('console').hidden");
            page.await("document.getElementById('queue-title').textContent");
            page.await("document.fonts.status === 'loaded'");
            page.picture(picture);
        }
        return null;
    }

    private static void type(Chromium page, String field, String text) throws IOException, InterruptedException {
        page.value("document.getElementById('" + field + "').value = "
                + Wire.lenient().writeValueAsString(text));
    }
}
