package org.paihao.server.catalog;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.paihao.protocol.DayKind;

/** Reads what holds on a day besides its hours. */
final class TermsFile {
    private static final int MOST_NUMBERS = 9999;
    private static final int LONGEST_BOARD_TEXT = 60;

    private final List<String> services;
    private final int windows;

    /** @param windows how many windows the hall has */
    TermsFile(List<String> services, int windows) {
        this.services = services;
        this.windows = windows;
    }

    /** The fields of a day, together with further ones. */
    static String[] fields(String... further) {
        return Stream.concat(
                        Stream.of(further),
                        Stream.of("kind", "name", "times", "services", "leastWindows", "quotas", "boardText"))
                .toArray(String[]::new);
    }

    /** @param spans the hours of that day; empty where they are not known here */
    DayTerms read(Section day, DayKind kind, Optional<List<Span>> spans) {
        Once once = new Once("the service");
        List<String> served = day.may("services")
                .map(list -> list.list(1, item -> once.check(item, item.oneOf(services))))
                .orElse(List.of());
        return new DayTerms(
                kind,
                day.may("boardText").map(text -> Texts.read(text, LONGEST_BOARD_TEXT, 2 * LONGEST_BOARD_TEXT)),
                served,
                day.whole("leastWindows", 0, windows, 0),
                day.may("quotas")
                        .map(list -> quotas(list, served.isEmpty() ? services : served, spans))
                        .orElse(List.of()));
    }

    /** The kind that stands there, as small letters. */
    static DayKind kind(Entry entry, List<DayKind> allowed) {
        List<String> names = allowed.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        return allowed.get(names.indexOf(entry.oneOf(names)));
    }

    private static List<Quota> quotas(Entry list, List<String> served, Optional<List<Span>> spans) {
        List<Quota> quotas = new ArrayList<>();
        for (Entry item : list.items()) {
            Section quota = item.section("service", "from", "until", "most");
            Quota read = new Quota(
                    quota.must("service").oneOf(served),
                    quota.may("from").or(() -> quota.may("until")).map(any -> slot(quota, spans)),
                    quota.must("most").whole(1, MOST_NUMBERS));
            if (quotas.stream().anyMatch(before -> clash(before, read))) {
                throw item.fault("holds for the same service and time as one before it; write one of them");
            }
            quotas.add(read);
        }
        return List.copyOf(quotas);
    }

    private static Quota.Slot slot(Section quota, Optional<List<Span>> spans) {
        LocalTime from = quota.must("from").time();
        Quota.Slot slot = new Quota.Slot(from, SpansFile.after(quota.must("until"), from));
        boolean within = spans.map(list ->
                        list.stream().anyMatch(span -> slot.overlaps(new Quota.Slot(span.from(), span.issueUntil()))))
                .orElse(true);
        if (!within) {
            throw quota.must("from").fault("no numbers are given from " + from + " to " + slot.until());
        }
        return slot;
    }

    private static boolean clash(Quota one, Quota other) {
        if (!one.service().equals(other.service())
                || one.slot().isPresent() != other.slot().isPresent()) {
            return false;
        }
        return one.slot().map(slot -> slot.overlaps(other.slot().orElseThrow())).orElse(true);
    }
}
