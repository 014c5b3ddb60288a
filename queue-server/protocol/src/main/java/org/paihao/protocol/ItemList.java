package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** The hall's items by name, in the order of its file; each has its {@link Guide}. */
public record ItemList(List<Item> items) {
    /** @param service the id of the service that does it, or null where it is done elsewhere */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, String service, Map<String, String> name) {}
}
