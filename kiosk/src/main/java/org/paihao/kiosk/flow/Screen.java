package org.paihao.kiosk.flow;

/** What the glass shows; the id is what a remote finger and the tests know it by. */
public enum Screen {
    HOME("home"),
    /** The home screen of a kiosk whose printer cannot print: says so above the services. */
    PRINTER_TROUBLE("printer-trouble"),
    GROUP("group"),
    /** An ID card may be laid on the reader. */
    CARD("card"),
    /** Looking for a guide. */
    GUIDES("guides"),
    /** What to know before one item. */
    GUIDE("guide"),
    /** The server takes its time over a number. */
    ASKING("asking"),
    PRINTING("printing"),
    TICKET("ticket"),
    UNPRINTED("unprinted"),
    CANCELLED("cancelled"),
    NOT_ISSUED("not-issued"),
    CLOSED("closed"),
    SERVER_AWAY("server-away"),
    IDLE_QUESTION("idle-question");

    private final String id;

    Screen(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether services can be chosen here. */
    public boolean offersServices() {
        return this == HOME || this == PRINTER_TROUBLE || this == GROUP;
    }

    /** Whether a number stands on it. */
    public boolean showsTicket() {
        return this == PRINTING || this == TICKET || this == UNPRINTED || this == CANCELLED;
    }
}
