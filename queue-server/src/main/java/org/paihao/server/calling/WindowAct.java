package org.paihao.server.calling;

import java.util.List;
import org.paihao.server.access.Actor;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.window.WindowRow;

/**
 * An act under way.
 *
 * @param window as its console saw it
 * @param services what it serves at this moment
 */
record WindowAct(Writing writing, Actor actor, WindowRow window, List<String> services) {
    Database database() {
        return writing.database();
    }

    int no() {
        return window.no();
    }
}
