package org.paihao.server.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/** One figure: in each round a measure and its limit; told as the median of the rounds' ratios. */
final class Figure {
    private final String name;
    private final String wish;
    private final DoublePredicate wanted;
    private final List<Double> ratios = new ArrayList<>();

    private Figure(String name, String wish, DoublePredicate wanted) {
        this.name = name;
        this.wish = wish;
        this.wanted = wanted;
    }

    static Figure atLeast(String name, double least) {
        return new Figure(name, ">= " + least, ratio -> ratio >= least);
    }

    static Figure atMost(String name, double most) {
        return new Figure(name, "<= " + most, ratio -> ratio <= most);
    }

    /** Good to know, and nothing is wanted of it. */
    static Figure toKnow(String name) {
        return new Figure(name, null, ratio -> true);
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
        return wanted.test(median());
    }

    /** One line: the median, what is wanted, and all rounds. */
    String told() {
        StringBuilder rounds = new StringBuilder();
        ratios.forEach(ratio -> rounds.append(String.format(Locale.ROOT, " %.2f", ratio)));
        String verdict = wish == null ? "" : "wanted " + wish + ": " + (kept() ? "kept" : "MISSED") + "; ";
        return String.format(Locale.ROOT, "%-72s %6.2f  (%srounds%s)", name, median(), verdict, rounds);
    }
}
