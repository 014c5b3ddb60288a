package org.paihao.server.catalog;

import java.util.List;

/** The names of the pictograms that every screen can draw for a service or a group of services. */
public final class Pictograms {
    public static final List<String> NAMES = List.of(
            "shebao-yibao",
            "shebao",
            "yibao",
            "gongan",
            "shichang",
            "minzheng",
            "nongye",
            "cunjian",
            "zonghe",
            "banbucheng",
            "chujian");

    private Pictograms() {}
}
