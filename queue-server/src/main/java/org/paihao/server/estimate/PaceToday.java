package org.paihao.server.estimate;

/** How fast a queue is called today beside what is usual at these hours; what is long ago is forgotten. */
final class PaceToday {
    /** After so many minutes something counts less by e. */
    private static final double MEMORY = 90;
    /** So many calls must be seen before today weighs as much as the earlier days. */
    private static final double USUAL_CALLS = 8;
    /** However the windows changed, more than this is not believed before it is seen. */
    private static final double MOST = 3;

    private final PaceProfile usual;
    private double called;
    private double expected;
    private double busyMinutes;
    private double windowMinutes;

    PaceToday(PaceProfile usual) {
        this.usual = usual;
    }

    void add(QueueMoment from, QueueMoment until) {
        double kept = Math.exp(-(until.minute() - from.minute()) / MEMORY);
        called *= kept;
        expected *= kept;
        busyMinutes *= kept;
        windowMinutes *= kept;
        if (from.somebodyWaits()) {
            called += until.called() - from.called();
            QuarterHours.between(from.minute(), until.minute(), (quarter, length) -> {
                expected += usual.pace(quarter) * length;
                busyMinutes += length;
                windowMinutes += from.windows() * length;
            });
        }
    }

    /** How many times as fast as usual. */
    double speed() {
        return (called + USUAL_CALLS) / (expected + USUAL_CALLS);
    }

    /** The logarithm of how many times as many windows are open now as in the last hours. */
    double windowsGained(int windowsNow) {
        double now = Math.max(1, windowsNow);
        double before = busyMinutes == 0 ? now : Math.max(1, windowMinutes / busyMinutes);
        return Math.log(Math.max(1 / MOST, Math.min(MOST, now / before)));
    }
}
