package org.paihao.server.rating;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.PadView.Reason;
import org.paihao.server.refusal.Refusal;

/**
 * The reasons that a rating may name: those of the national list for each level, and {@code other}.
 *
 * @param version changes with the list
 * @param list in the order of the pad
 */
public record RatingReasons(String version, List<Reason> list) {
    /** The code of every level that stands for none of its reasons. */
    static final String OTHER = "other";

    private static final String RESOURCE = "/rating-reasons.tsv";
    private static final String VERSION = "# version";
    private static final int WORST_GOOD_LEVEL = 3;

    /** The list that comes with the program. */
    public static RatingReasons shipped() {
        try (InputStream text = RatingReasons.class.getResourceAsStream(RESOURCE)) {
            return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of reasons is missing in this program", e);
        }
    }

    static RatingReasons of(String text) {
        String version = "";
        List<Reason> list = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\t");
            if (cells[0].equals(VERSION)) {
                version = cells[1];
            } else if (cells[0].matches("[1-5]")) {
                list.add(new Reason(Integer.parseInt(cells[0]), cells[1], Map.of("zh-CN", cells[2], "en", cells[3])));
            }
        }
        return new RatingReasons(version, List.copyOf(list));
    }

    /**
     * The reasons that a rating is kept with. No refusal quotes what was given.
     *
     * @param given at most one, of that level; null or empty where none was touched
     * @return the given one; for a bad rating without one, {@code other}
     * @throws Refusal 400 {@code rating.level}, {@code rating.reasons}
     */
    List<String> accept(int level, List<String> given) {
        if (level < 1 || level > 5) {
            throw Refusal.badRequest("rating.level", "a level is 1 to 5");
        }
        if (given == null || given.isEmpty()) {
            return level < WORST_GOOD_LEVEL ? List.of(OTHER) : List.of();
        }
        String code = given.get(0);
        if (given.size() > 1
                || list.stream()
                        .noneMatch(reason ->
                                reason.level() == level && reason.code().equals(code))) {
            throw Refusal.badRequest("rating.reasons", "give at most one reason, of the list of that level");
        }
        return List.of(code);
    }
}
