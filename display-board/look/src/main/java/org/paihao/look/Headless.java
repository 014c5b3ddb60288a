package org.paihao.look;

/**
 * A machine without a display: the same program runs on Monocle, which draws into memory. What a launcher has already
 * chosen by system properties stands.
 */
final class Headless {
    private Headless() {}

    /** @param size width and height in pixels such as {@code 1920x1080} */
    static void whereThereIsNoDisplay(String size) {
        String display = System.getenv("DISPLAY");
        if (display != null && !display.isBlank() || System.getProperty("glass.platform") != null) {
            return;
        }
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        usual("prism.order", "sw");
        usual("java.awt.headless", "true");
        usual("headless.geometry", size + "-32");
    }

    private static void usual(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
