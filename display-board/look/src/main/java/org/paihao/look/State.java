package org.paihao.look;

/** The truth of a thing in one of four kinds, each with its own pictogram, so that colour is never alone. */
public enum State {
    /** ✓ all is well. */
    OK("state-ok", "ui-check"),
    /** △ goes on, but look. */
    WARN("state-warn", "ui-warn"),
    /** ⬣ does not go on. */
    STOP("state-stop", "ui-stop"),
    /** Lost, closed, stale. */
    OFF("state-off", "ui-lost");

    private final String styleClass;
    private final String pictogram;

    State(String styleClass, String pictogram) {
        this.styleClass = styleClass;
        this.pictogram = pictogram;
    }

    public String styleClass() {
        return styleClass;
    }

    public String pictogram() {
        return pictogram;
    }
}
