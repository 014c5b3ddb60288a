package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.paihao.kiosk.simulator.books.Tally;
import org.paihao.kiosk.simulator.glass.RemoteScreen;

/** Looks at the board and notes when each called number stands on it. */
public final class BoardWatch implements Callable<Void> {
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final RemoteScreen board;
    private final Tally tally;
    private final Camera camera;
    private final int pictureAt;
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private volatile boolean over;
    private int shown;

    /** @param pictureAt after so many calls a picture is taken */
    public BoardWatch(RemoteScreen board, Tally tally, Camera camera, int pictureAt) {
        this.board = board;
        this.tally = tally;
        this.camera = camera;
        this.pictureAt = pictureAt;
    }

    /** @param pressed when the clerk pressed, by {@link System#nanoTime} */
    void expect(String number, long pressed) {
        expected.put(number, pressed);
    }

    /** Ends the watch once every expected number was seen. */
    public void end() {
        over = true;
    }

    @Override
    public Void call() throws InterruptedException {
        while (!over || !expected.isEmpty()) {
            if (!expected.isEmpty()) {
                look();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return null;
    }

    /** In the banner or one of the rows below it; who waits stands elsewhere. */
    private static boolean isCalled(String number, Map<String, String> nodes) {
        return nodes.entrySet().stream()
                .filter(node ->
                        node.getKey().equals("banner-number") || node.getKey().startsWith("row-"))
                .anyMatch(node -> node.getValue().contains(number));
    }

    private void look() {
        int before = shown;
        Map<String, String> nodes = board.look().nodes();
        long now = System.nanoTime();
        expected.forEach((number, pressed) -> {
            if (isCalled(number, nodes)) {
                expected.remove(number);
                shown++;
                tally.shown(number, TimeUnit.NANOSECONDS.toMillis(now - pressed));
            } else if (now - pressed > LIMIT.toNanos()) {
                throw new IllegalStateException("the board does not show " + number + " but " + nodes);
            }
        });
        if (before != shown && shown >= pictureAt) {
            camera.take("board", board);
        }
    }
}
