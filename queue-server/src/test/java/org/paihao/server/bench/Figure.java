package org.paihao.server.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One figure: in each round a measure and its limit; told as the median of the rounds' ratios. */
final class Figure {
    private final String name;
    private final boolean atLeast;
    private final double wanted;
    private final List<Double> ratios = new ArrayList<>();

    private Figure(String name, boolean atLeast, double wanted) {
        this.name = name;
        this.atLeast = atLeast;
        this.wanted = wanted;
    }

    static Figure atLeast(String name, double wanted) {
        return new Figure(name, true, wanted);
    }

    static Figure atMost(String name, double wanted) {
        return new Figure(name, false, wanted);
    }

    void round(double measure, double limit) {
        ratios.add(measure / limit);
    }

    private double median() {
        List<Double> sorted = new ArrayList<>(ratios);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    boolean kept() {
        return atLeast ? median() >= wanted : median() <= wanted;
    }

    /** One line: the median, what is wanted, and all rounds. */
    String told() {
        StringBuilder rounds = new StringBuilder();
        ratios.forEach(ratio -> rounds.append(String.format(Locale.ROOT, " %.2f", ratio)));
        return String.format(
                Locale.ROOT,
                "%-72s %6.2f  (wanted %s %.1f: %s; rounds%s)",
                name,
                median(),
                atLeast ? ">=" : "<=",
                wanted,
                kept() ? "kept" : "MISSED",
                rounds);
    }
}
