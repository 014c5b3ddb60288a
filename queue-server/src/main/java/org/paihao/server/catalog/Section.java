package org.paihao.server.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a hall file with named fields, each written once and none unknown. */
final class Section {
    private final Entry whole;
    private final Map<String, Entry> fields;

    Section(Entry whole, Map<String, Entry> fields) {
        this.whole = whole;
        this.fields = fields;
    }

    Entry must(String key) {
        return may(key).orElseThrow(
                        () -> new HallFileFault(whole.line(), whole.below(key), "is missing; write it here"));
    }

    Optional<Entry> may(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The names that are written, in their order. */
    Set<String> names() {
        return fields.keySet();
    }

    int whole(String key, int low, int high, int usual) {
        return may(key).map(entry -> entry.whole(low, high)).orElse(usual);
    }

    HallFileFault fault(String reason) {
        return whole.fault(reason);
    }
}
