package org.paihao.server.phone;

import java.util.List;
import java.util.Optional;
import org.paihao.protocol.Guide;
import org.paihao.protocol.ItemList;

/** What is done in the hall, for whoever has not left home yet. Who handles an item is nobody's concern there. */
final class ItemPages {
    private final List<Guide> guides;

    ItemPages(List<Guide> guides) {
        this.guides = guides;
    }

    ItemList list() {
        return new ItemList(guides.stream()
                .map(guide -> new ItemList.Item(guide.id(), guide.service(), guide.name()))
                .toList());
    }

    Optional<Guide> guide(String id) {
        return guides.stream()
                .filter(guide -> guide.id().equals(id))
                .map(Guide::withoutHandler)
                .findFirst();
    }
}
