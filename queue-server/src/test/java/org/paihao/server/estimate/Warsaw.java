package org.paihao.server.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Real queues of ten town halls, and what became of everybody who stood in them. */
final class Warsaw {
    private Warsaw() {}

    /** The file with its heading. */
    static List<String> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Warsaw.class.getResourceAsStream("/warsaw/queues.csv.gz")),
                StandardCharsets.UTF_8))) {
            return file.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered for such a file, by its lines. */
    static List<String> replayed(List<String> lines) throws SnapshotFault {
        StringBuilder answers = new StringBuilder();
        try {
            Replay.run(new BufferedReader(new StringReader(String.join("\n", lines))), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.toString().lines().toList();
    }

    /**
     * Somebody who took a number and was called.
     *
     * @param moment office, queue, date and minute
     * @param waited minutes until the called number reached this one, between two snapshots in a straight line
     * @param official what the city told
     * @param rival people ahead times the pace of the day so far, forgetting by e in an hour
     */
    record Citizen(String moment, String office, double waited, double official, double rival) {}

    /** Everybody who was called the same day. */
    static List<Citizen> citizens(List<String> lines) {
        Map<String, List<Seen>> days = new HashMap<>();
        List<Citizen> citizens = new ArrayList<>();
        lines.stream()
                .skip(1)
                .map(Seen::of)
                .forEach(seen ->
                        days.computeIfAbsent(seen.day, any -> new ArrayList<>()).add(seen));
        days.values().forEach(day -> {
            double minutes = 24;
            double calls = 3;
            for (int i = 0; i < day.size(); i++) {
                Seen now = day.get(i);
                if (i > 0) {
                    Seen before = day.get(i - 1);
                    double kept = Math.exp(-(now.minute - before.minute) / 60);
                    minutes = 24 + (minutes - 24) * kept + now.minute - before.minute;
                    calls = 3 + (calls - 3) * kept + now.called - before.called;
                }
                if (now.issued > now.called && now.called > 0) {
                    double rival = Math.min(300, (now.issued - now.called) * minutes / calls);
                    double waited = waited(day, i);
                    if (waited >= 0) {
                        String moment = now.day + "," + (int) now.minute;
                        citizens.add(new Citizen(moment, now.office, waited, now.official, rival));
                    }
                }
            }
        });
        return citizens;
    }

    /** Below 0 for somebody who was not called that day. */
    private static double waited(List<Seen> day, int at) {
        Seen now = day.get(at);
        for (int i = at + 1; i < day.size(); i++) {
            Seen before = day.get(i - 1);
            Seen after = day.get(i);
            if (after.called >= now.issued) {
                double share = (now.issued - before.called) / (after.called - before.called);
                return before.minute + share * (after.minute - before.minute) - now.minute;
            }
        }
        return -1;
    }

    private record Seen(String day, String office, double minute, double called, double issued, double official) {
        static Seen of(String line) {
            String[] fields = line.split(",");
            return new Seen(
                    String.join(",", fields[0], fields[1], fields[2]),
                    fields[0],
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]),
                    Double.parseDouble(fields[7]));
        }
    }
}
