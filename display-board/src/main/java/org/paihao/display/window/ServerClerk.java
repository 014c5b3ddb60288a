package org.paihao.display.window;

import java.time.Duration;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.view.ConsoleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the queue server, with the turn of the view in which the key was pressed. */
final class ServerClerk implements Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClerk.class);
    /** A press is not carried out long after it was made. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final QueueClient server;

    /** @param server for a console of the window */
    ServerClerk(QueueClient server) {
        this.server = server.within(PATIENCE);
    }

    @Override
    public boolean does(Act act, ConsoleView seen) {
        try {
            return ask(act, seen, seen.window().no(), seen.window().turn());
        } catch (Refused e) {
            LOG.info("{} at window {} is refused: {}", act, seen.window().no(), e.code());
            return false;
        } catch (ServerAway e) {
            LOG.warn("{} at window {} is not answered", act, seen.window().no());
            return false;
        }
    }

    private boolean ask(Act act, ConsoleView seen, int window, long turn) throws Refused, ServerAway {
        return switch (act) {
            case OPEN -> server.open(window, turn) != null;
            case CALL_NEXT -> server.callNext(window, turn).isPresent();
            case FINISH_AND_CALL -> server.finish(window, turn, first(seen.outcomes()), true) != null;
            case FINISH -> server.finish(window, turn, first(seen.outcomes()), false) != null;
            case RECALL -> server.recall(window, turn) != null;
            case PAUSE -> server.pause(window, turn, first(seen.pauseReasons()), null) != null;
            case CONTINUE -> server.goOn(window, turn) != null;
        };
    }

    /** The hall's usual one; null lets the server choose. */
    private static String first(java.util.List<String> codes) {
        return codes == null || codes.isEmpty() ? null : codes.get(0);
    }
}
