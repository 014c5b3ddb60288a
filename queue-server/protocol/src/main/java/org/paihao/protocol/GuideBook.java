package org.paihao.protocol;

import java.util.List;

/** The guides of all items of a hall, in the order of its file. */
public record GuideBook(List<Guide> guides) {
    /** Of a hall that has written none. */
    public static final GuideBook EMPTY = new GuideBook(List.of());

    public GuideBook {
        guides = guides == null ? List.of() : List.copyOf(guides);
    }
}
