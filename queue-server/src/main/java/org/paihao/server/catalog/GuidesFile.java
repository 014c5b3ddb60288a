package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.paihao.protocol.Guide;
import org.paihao.protocol.ItemClass;

/** Reads the part of a hall file that holds its items (事项) and their guides. */
final class GuidesFile {
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_VERSIONS = 9_999;
    private static final Pattern INITIALS = Pattern.compile("[a-z0-9]{1,30}");

    private final List<Service> services;
    private final String phone;

    private GuidesFile(List<Service> services, String phone) {
        this.services = services;
        this.phone = phone;
    }

    /** @param phone for complaints, of an item that names none */
    static List<Guide> read(Optional<Entry> entry, List<Service> services, String phone) {
        GuidesFile file = new GuidesFile(services, phone);
        Once ids = new Once("the id");
        return entry.map(list -> list.list(0, item -> file.guide(item, ids))).orElse(List.of());
    }

    private Guide guide(Entry entry, Once ids) {
        Section item = entry.section(
                "id",
                "service",
                "version",
                "name",
                "initials",
                "class",
                "conditions",
                "basis",
                "procedure",
                "materials",
                "promised",
                "fee",
                "feeBasis",
                "handler",
                "phone",
                "result",
                "refusal",
                "elsewhere");
        Optional<Guide.Elsewhere> elsewhere = item.may("elsewhere").map(GuidesFile::elsewhere);
        Optional<String> service = service(item, elsewhere.isPresent());
        Map<String, String> name = Texts.mostly(item.must("name"), LONGEST_NAME);
        return new Guide(
                ids.check(item.must("id"), HallFile.id(item.must("id"))),
                service.orElse(null),
                item.must("version").whole(1, MOST_VERSIONS),
                name,
                initials(item, name),
                item.may("class")
                        .map(HallFile::itemClass)
                        .orElseGet(() -> service.map(this::classOf).orElse(ItemClass.ADVICE)),
                text(item, "conditions"),
                text(item, "basis"),
                list(item, "procedure", step -> Texts.mostly(step, LONGEST_TEXT)),
                list(item, "materials", GuidesFile::material),
                text(item, "promised"),
                text(item, "fee"),
                text(item, "feeBasis"),
                item.may("handler").map(who -> who.text(LONGEST_NAME)).orElse(null),
                item.may("phone").map(HallFile::phone).orElse(phone),
                text(item, "result"),
                text(item, "refusal"),
                elsewhere.orElse(null));
    }

    /** An item is done by a service of this hall, or by somebody else who is named. */
    private Optional<String> service(Section item, boolean elsewhere) {
        Optional<Entry> service = item.may("service");
        if (service.isPresent() == elsewhere) {
            throw elsewhere
                    ? service.orElseThrow().fault("cannot stand beside elsewhere; delete one of them")
                    : item.fault("says neither which service does it nor who else (elsewhere); write one of them");
        }
        return service.map(
                entry -> entry.oneOf(services.stream().map(Service::id).toList()));
    }

    private ItemClass classOf(String service) {
        return services.stream()
                .filter(each -> each.id().equals(service))
                .findFirst()
                .orElseThrow()
                .itemClass();
    }

    private static String initials(Section item, Map<String, String> name) {
        return item.may("initials")
                .map(entry -> entry.matching(INITIALS, "the small first letters of the name in pinyin, such as xselh"))
                .orElseGet(() -> PinyinInitials.of(name.get("zh-CN"))
                        .filter(letters -> !letters.isEmpty())
                        .orElseThrow(() -> item.must("name")
                                .fault("holds a character whose pinyin is not known; write initials: such as xselh")));
    }

    private static Guide.Elsewhere elsewhere(Entry entry) {
        Section other = entry.section("whose", "phone");
        return new Guide.Elsewhere(
                Texts.mostly(other.must("whose"), LONGEST_LINE), HallFile.phone(other.must("phone")));
    }

    private static Guide.Material material(Entry entry) {
        Section paper = entry.section("name", "note", "sample");
        return new Guide.Material(
                Texts.mostly(paper.must("name"), LONGEST_LINE), text(paper, "note"), text(paper, "sample"));
    }

    private static Map<String, String> text(Section section, String key) {
        return section.may(key).map(entry -> Texts.mostly(entry, LONGEST_TEXT)).orElse(null);
    }

    private static <T> List<T> list(Section section, String key, Function<Entry, T> each) {
        return section.may(key).map(entry -> entry.list(0, each)).orElseGet(List::of);
    }
}
