package org.paihao.server.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says for snapshots of real queues what the hall would have told a citizen at each of them. It goes through the file
 * once, line by line, and every queue learns from its own lines alone: so nothing told can rest on what came later.
 */
public final class Replay {
    private static final String HEADING = "office,queue,date,minute,low,mid,high\n";

    private final Map<List<String>, ReplayedQueue> queues = new HashMap<>();

    private Replay() {}

    /**
     * Writes low, mid and high minutes for every line with {@code issued > called > 0}.
     *
     * @param lines with a heading; those of one queue in the order of their dates and minutes
     * @throws SnapshotFault at the first line that is wrong; what was said of earlier ones stands
     */
    public static void run(BufferedReader lines, Appendable answers) throws IOException, SnapshotFault {
        String heading = lines.readLine();
        if (!SnapshotLine.HEADING.equals(heading)) {
            throw new SnapshotFault(1, "is not " + SnapshotLine.HEADING);
        }
        answers.append(HEADING);
        Replay replay = new Replay();
        long number = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            try {
                answers.append(replay.answer(SnapshotLine.of(text)));
            } catch (IllegalArgumentException e) {
                throw new SnapshotFault(number, e.getMessage());
            }
        }
    }

    private String answer(SnapshotLine line) {
        ReplayedQueue queue = queues.computeIfAbsent(List.of(line.office(), line.queue()), any -> new ReplayedQueue());
        Optional<WaitRange> range = queue.see(line);
        return range.map(minutes -> String.join(
                                ",",
                                line.office(),
                                line.queue(),
                                line.date().toString(),
                                Integer.toString(line.minute()),
                                tenths(minutes.low()),
                                tenths(minutes.mid()),
                                tenths(minutes.high()))
                        + "\n")
                .orElse("");
    }

    private static String tenths(double minutes) {
        return Double.toString(Math.round(minutes * 10) / 10.0);
    }
}
