package org.paihao.server.calling;

import org.paihao.server.access.Actor;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.window.WindowRow;

/** An act under way: who does it, at which window as its console saw it. */
record WindowAct(Writing writing, Actor actor, WindowRow window) {
    Database database() {
        return writing.database();
    }

    int no() {
        return window.no();
    }
}
