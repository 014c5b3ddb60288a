package org.paihao.server.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the part of a hall file that names its clerks; beside number and name each field may be left out. */
final class ClerksFile {
    private static final Pattern STAFF_NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,11}");
    private static final Pattern PHOTO = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}\\.(jpg|jpeg|png)");

    private ClerksFile() {}

    static List<Clerk> read(Optional<Entry> entry) {
        Once numbers = new Once("the staff number");
        return entry.map(list -> list.list(0, item -> clerk(item, numbers))).orElseGet(List::of);
    }

    private static Clerk clerk(Entry entry, Once numbers) {
        Section clerk = entry.section("no", "name", "title", "phone", "photo");
        Entry no = clerk.must("no");
        return new Clerk(
                numbers.check(no, no.matching(STAFF_NUMBER, "a staff number of at most 12 letters and digits")),
                clerk.must("name").text(20),
                clerk.may("title").map(title -> Texts.read(title, 12, 30)),
                clerk.may("phone").map(HallFile::phone),
                clerk.may("photo")
                        .map(
                                photo -> photo.matching(
                                        PHOTO,
                                        "the name of a file such as wang.jpg: letters, digits, _ and -, then .jpg, .jpeg or .png")));
    }
}
