package org.paihao.server.person;

/** ID numbers that nobody bears but that are written as real ones are: of a place that does not exist, with a right check digit. */
public final class IdCards {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdCards() {}

    /** @param born as the card has it, such as 19500131. @param order tells persons of the same day apart, 0 to 999 */
    public static String born(String born, int order) {
        String front = "990101" + born + String.format("%03d", order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (front.charAt(i) - '0');
        }
        return front + "10X98765432".charAt(sum % 11);
    }

    /** Somebody of forty. */
    public static String grown(int order) {
        return born("19860315", order);
    }
}
