package org.paihao.server.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the part of a hall file that says who goes before others; each field may be left out. */
final class PrioritiesFile {
    private static final Pattern USER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");

    private PrioritiesFile() {}

    static Priorities read(Optional<Entry> entry) {
        return entry.map(PrioritiesFile::read).orElseGet(Priorities::usual);
    }

    private static Priorities read(Entry entry) {
        Section file =
                entry.section("reasons", "agedFrom", "urgentReasons", "approvers", "perHour", "perDay", "urgentPerDay");
        Priorities usual = Priorities.usual();
        List<String> reasons = codes(file, "reasons", usual.reasons());
        int perHour = file.whole("perHour", 1, 200, usual.perHour());
        return new Priorities(
                reasons,
                agedFrom(file, reasons),
                codes(file, "urgentReasons", usual.urgentReasons()),
                approvers(file),
                perHour,
                file.whole("perDay", perHour, 1000, Math.max(perHour, usual.perDay())),
                file.whole("urgentPerDay", 0, 100, usual.urgentPerDay()));
    }

    private static OptionalInt agedFrom(Section file, List<String> reasons) {
        Optional<Entry> written = file.may("agedFrom");
        if (!reasons.contains(Priorities.AGED)) {
            written.ifPresent(age -> {
                throw age.fault("has no use without the reason aged; add that reason or delete this");
            });
            return OptionalInt.empty();
        }
        return written.map(age -> OptionalInt.of(age.whole(50, 100)))
                .orElse(Priorities.usual().agedFrom());
    }

    private static List<String> approvers(Section file) {
        Once once = new Once("the user");
        return file.may("approvers")
                .map(list -> list.list(
                        0, item -> once.check(item, item.matching(USER, "the name by which a user signs in"))))
                .orElse(List.of());
    }

    private static List<String> codes(Section file, String key, List<String> known) {
        Once once = new Once("the reason");
        return file.may(key)
                .map(list -> list.list(1, item -> once.check(item, item.oneOf(known))))
                .orElse(known);
    }
}
