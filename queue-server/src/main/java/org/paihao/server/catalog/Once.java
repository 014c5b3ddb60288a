package org.paihao.server.catalog;

import java.util.HashSet;
import java.util.Set;

/** Refuses what a hall may have only once. */
final class Once {
    private final Set<Object> seen = new HashSet<>();
    private final String what;

    Once(String what) {
        this.what = what;
    }

    <T> T check(Entry entry, T value) {
        if (!seen.add(value)) {
            throw entry.fault(what + " " + value + " is there already; each may be used once");
        }
        return value;
    }
}
