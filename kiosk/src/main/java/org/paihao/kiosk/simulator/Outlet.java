package org.paihao.kiosk.simulator;

import java.io.IOException;

/** Where the printer is plugged in, again and again. */
@FunctionalInterface
interface Outlet {
    Plug plug() throws IOException;
}
