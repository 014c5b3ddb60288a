package org.paihao.kiosk.simulator.people;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;

/** Tells what happens in the hall, a line each, with the hall's time. */
public final class Story {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final HallTime time;
    private final PrintStream out;

    public Story(HallTime time, PrintStream out) {
        this.time = time;
        this.out = out;
    }

    public void tell(String line) {
        out.println(TIME.format(time.now()) + "  " + line);
    }
}
