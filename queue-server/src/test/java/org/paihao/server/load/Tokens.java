package org.paihao.server.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paihao.server.HallServer;
import org.paihao.server.ServerSettings;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;

/**
 * Devices enrolled before the server runs.
 *
 * @param kiosks tokens
 * @param consoles tokens by window
 */
public record Tokens(List<String> kiosks, Map<Integer, String> consoles) {
    public static Tokens enrol(Path data, int kiosks, List<Integer> windows) {
        return enrol(ServerSettings.local(data), Clock.systemUTC(), kiosks, windows);
    }

    /** @param local the hall's own time at which they are enrolled */
    static Tokens enrol(Path data, String local, int kiosks, List<Integer> windows) {
        return enrol(ServerSettings.local(data), SettableClock.at(local), kiosks, windows);
    }

    private static Tokens enrol(ServerSettings settings, Clock clock, int kiosks, List<Integer> windows) {
        try (HallServer server = HallServer.start(settings, clock, System::nanoTime)) {
            List<String> kioskTokens = new ArrayList<>();
            for (int i = 1; i <= kiosks; i++) {
                kioskTokens.add(token(server, OfficeRequest.enrol(Actor.Kind.KIOSK, "kiosk-" + i, null)));
            }
            Map<Integer, String> consoleTokens = new LinkedHashMap<>();
            for (int no : windows) {
                consoleTokens.put(no, token(server, OfficeRequest.enrol(Actor.Kind.CONSOLE, "console-" + no, no)));
            }
            return new Tokens(kioskTokens, consoleTokens);
        } catch (StartFault e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(HallServer server, OfficeRequest request) {
        return server.office().ask(request).token();
    }
}
