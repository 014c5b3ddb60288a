package org.paihao.display.window;

/** The line of lights above a window. */
@FunctionalInterface
interface Strip {
    /** Comes back at once; what is shown stays until something else is. */
    void show(String text);
}
