package org.paihao.server.window;

import io.javalin.config.RoutesConfig;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.PauseCommand;
import org.paihao.protocol.Window;
import org.paihao.server.http.Routes;

/** The addresses of a window's own life. */
public final class WindowRoutes implements Routes {
    private final VerbRoutes verbs;
    private final WindowDesk desk;

    public WindowRoutes(VerbRoutes verbs, WindowDesk desk) {
        this.verbs = verbs;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        verbs.turn(routes, "open", Window.class, desk::open);
        verbs.turn(routes, "continue", Window.class, desk::goOn);
        verbs.add(routes, "pause", PauseCommand.class, Window.class, desk::pause);
        verbs.addLast(routes, "close", CloseCommand.class, Window.class, desk::close);
    }
}
