package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.paihao.kiosk.simulator.people.Floor;

/**
 * The real console page of a simulated clerk, in a browser that shares the clerk's session; a picture is taken of it when
 * somebody is served and others wait, at the latest when nobody comes any more.
 */
final class ConsolePicture implements Callable<Void> {
    private static final String BUSY = "document.getElementById('number').offsetParent !== null"
            + " && document.getElementById('queue-rows').children.length > 0";
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Floor floor;
    private final Path picture;
    private final Chromium page;

    /** Opens the page, before the first citizen comes: a browser that starts would slow somebody's touch. */
    ConsolePicture(Floor floor, URI server, CookieManager session, Path profile, Path picture)
            throws IOException, InterruptedException {
        this.floor = floor;
        this.picture = picture;
        this.page = new Chromium(profile, 1280, 800);
        try {
            for (HttpCookie cookie : session.getCookieStore().getCookies()) {
                page.cookie(server, cookie);
            }
            page.open(server.resolve("/console/"));
            page.await("document.getElementById('console') && !document.getElementById('console').hidden");
            page.await("document.getElementById('queue-title').textContent && document.fonts.status === 'loaded'");
        } catch (IOException | InterruptedException | RuntimeException e) {
            page.close();
            throw e;
        }
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        try (page) {
            while (!floor.isDoorClosed() && !page.value(BUSY).asBoolean()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            page.picture(picture);
        }
        return null;
    }
}
