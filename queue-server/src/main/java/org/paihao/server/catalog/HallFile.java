package org.paihao.server.catalog;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paihao.protocol.ItemClass;

/** Reads a hall from the file in which people describe it, and refuses one that no hall could run by. */
public final class HallFile {
    /** Why a window may pause; consoles and boards have words for these. */
    public static final List<String> PAUSE_REASONS = List.of("break", "meal", "back-office", "meeting", "equipment");

    /** Why a transaction ended as it did; consoles have words for these. */
    public static final List<String> OUTCOME_REASONS =
            List.of("not-eligible", "not-here", "papers-missing", "no-such-item", "withdrawn");

    /** Why somebody is called by number, out of the order of calling; consoles have words for these. */
    public static final List<String> CALL_REASONS =
            List.of("agreed", "frail", "mistake", "second-window", "supervisor");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,19}");

    /** How the file writes each {@link ItemClass}, in their order. */
    private static final List<String> CLASSES = Stream.of(ItemClass.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    private static final int MOST_PROMISE_DAYS = 60;
    private static final int MOST_ON_A_SCREEN = 6;

    private final Section file;

    private HallFile(Section file) {
        this.file = file;
    }

    /**
     * @param text YAML; see the sample hall for all fields
     * @throws HallFileFault for the first thing that is wrong
     */
    public static Hall read(String text) {
        return new HallFile(Entry.file(text)
                        .section(
                                "id",
                                "name",
                                "timeZone",
                                "supervisionPhone",
                                "hours",
                                "groups",
                                "services",
                                "windows",
                                "zones",
                                "kiosks",
                                "clerks",
                                "units",
                                "tidal",
                                "pauseReasons",
                                "outcomes",
                                "outcomeReasons",
                                "callReasons",
                                "limits",
                                "closing",
                                "priority",
                                "agents",
                                "appointments",
                                "items"))
                .hall();
    }

    private Hall hall() {
        String id = id(file.must("id"));
        var name = Texts.read(file.must("name"), 20, 40);
        String phone = phone(file.must("supervisionPhone"));
        ZoneId zone = timeZone();
        List<Group> groups = groups();
        List<Service> services = services(groups);
        Hours hours = HoursFile.read(
                file.must("hours"),
                zone,
                new TermsFile(
                        services.stream().map(Service::id).toList(),
                        file.must("windows").items().size()));
        List<WindowPlan> windows = WindowsFile.read(file.must("windows"), services, hours);
        checkThatEachIsServed(services, windows);
        List<Clerk> clerks = ClerksFile.read(file.may("clerks"));
        List<String> outcomeReasons = codes("outcomeReasons", "the reason", OUTCOME_REASONS);
        return new Hall(
                id,
                name,
                phone,
                hours,
                groups,
                services,
                windows,
                zones(windows),
                kiosks(),
                clerks,
                UnitsFile.read(file.may("units"), windows, clerks),
                TidalFile.read(file.may("tidal")),
                codes("pauseReasons", "the reason", PAUSE_REASONS),
                OutcomesFile.read(file.may("outcomes"), outcomeReasons),
                outcomeReasons,
                codes("callReasons", "the reason", CALL_REASONS),
                LimitsFile.read(file.may("limits")),
                Closing.read(file.may("closing")),
                PrioritiesFile.read(file.may("priority")),
                AgentsFile.read(file.may("agents")),
                AppointmentsFile.read(file.may("appointments"), services),
                GuidesFile.read(file.may("items"), services, phone));
    }

    private ZoneId timeZone() {
        Entry entry = file.must("timeZone");
        try {
            return ZoneId.of(entry.raw());
        } catch (DateTimeException e) {
            throw entry.fault("\"" + entry.raw() + "\" is no time zone; write one such as Asia/Shanghai");
        }
    }

    private List<Group> groups() {
        Once once = new Once("the id");
        return list("groups", entry -> {
            Section group = entry.section("id", "name", "pictogram");
            return new Group(
                    once.check(group.must("id"), id(group.must("id"))),
                    Texts.onTile(group.must("name")),
                    group.must("pictogram").oneOf(Pictograms.NAMES));
        });
    }

    private List<Service> services(List<Group> groups) {
        Once ids = new Once("the id");
        Once letters = new Once("the letter");
        List<String> groupIds = groups.stream().map(Group::id).toList();
        List<Service> services = file.must("services").list(1, entry -> {
            Section service = entry.section(
                    "id", "letter", "group", "name", "examples", "pictogram", "onePerPerson", "class", "promiseDays");
            Entry letter = service.must("letter");
            return new Service(
                    ids.check(service.must("id"), id(service.must("id"))),
                    letters.check(letter, letter.matching(LETTER, "one letter from A to Z")),
                    service.may("group").map(group -> group.oneOf(groupIds)),
                    Texts.onTile(service.must("name")),
                    Texts.read(service.must("examples"), 12, 40),
                    service.must("pictogram").oneOf(Pictograms.NAMES),
                    service.may("onePerPerson").map(Entry::yes).orElse(false),
                    service.may("class").map(HallFile::itemClass).orElse(ItemClass.HANDLE),
                    service.may("promiseDays").map(days -> days.whole(1, MOST_PROMISE_DAYS)));
        });
        checkThatScreensHoldThem(groups, services);
        return services;
    }

    static ItemClass itemClass(Entry entry) {
        return ItemClass.values()[CLASSES.indexOf(entry.oneOf(CLASSES))];
    }

    private void checkThatScreensHoldThem(List<Group> groups, List<Service> services) {
        long alone = services.stream().filter(s -> s.group().isEmpty()).count();
        if (alone + groups.size() > MOST_ON_A_SCREEN) {
            throw file.must("services")
                    .fault("needs " + (alone + groups.size()) + " tiles on the first screen, which holds "
                            + MOST_ON_A_SCREEN + "; put some into a group");
        }
        for (int i = 0; i < groups.size(); i++) {
            Optional<String> id = Optional.of(groups.get(i).id());
            long members = services.stream().filter(s -> s.group().equals(id)).count();
            if (members == 0 || members > MOST_ON_A_SCREEN) {
                throw file.must("groups")
                        .items()
                        .get(i)
                        .fault("holds " + members + " services; put 1 to " + MOST_ON_A_SCREEN
                                + " into it, or delete it");
            }
        }
    }

    private void checkThatEachIsServed(List<Service> services, List<WindowPlan> windows) {
        Set<String> served = new HashSet<>();
        windows.forEach(window -> window.everServed().forEach(served::add));
        for (int i = 0; i < services.size(); i++) {
            if (!served.contains(services.get(i).id())) {
                throw file.must("services").items().get(i).fault("is served by no window; add it to one, or delete it");
            }
        }
    }

    private List<BoardZone> zones(List<WindowPlan> windows) {
        Once ids = new Once("the id");
        List<Integer> all = windows.stream().map(WindowPlan::no).toList();
        return file.must("zones").list(1, entry -> {
            Section zone = entry.section("id", "windows");
            Once numbers = new Once("the window");
            List<Integer> shown = zone.may("windows")
                    .map(list -> list.list(1, item -> numbers.check(item, windowOf(item, all))))
                    .orElse(all);
            return new BoardZone(
                    ids.check(zone.must("id"), id(zone.must("id"))),
                    shown.stream().sorted().toList());
        });
    }

    static int windowOf(Entry entry, List<Integer> all) {
        int no = entry.whole(1, 99);
        if (!all.contains(no)) {
            throw entry.fault("window " + no + " is not in this hall; write one of: " + all);
        }
        return no;
    }

    private List<KioskPlan> kiosks() {
        Once names = new Once("the name");
        return list("kiosks", entry -> {
            Section kiosk = entry.section("name", "label");
            return new KioskPlan(
                    names.check(kiosk.must("name"), id(kiosk.must("name"))), Texts.read(kiosk.must("label"), 10, 20));
        });
    }

    private List<String> codes(String key, String what, List<String> known) {
        Once once = new Once(what);
        return file.may(key)
                .map(entry -> entry.list(1, item -> once.check(item, item.oneOf(known))))
                .orElse(known);
    }

    private <T> List<T> list(String key, Function<Entry, T> each) {
        return file.may(key).map(entry -> entry.list(0, each)).orElseGet(List::of);
    }

    static String phone(Entry entry) {
        return entry.matching(PHONE, "a telephone number of at most 20 digits");
    }

    static String id(Entry entry) {
        return entry.matching(ID, "small letters, digits and hyphens, a letter first, at most 32");
    }
}
