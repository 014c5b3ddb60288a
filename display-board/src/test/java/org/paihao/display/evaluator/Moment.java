package org.paihao.display.evaluator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One sentence about the pad, and what happens one after the other. */
record Moment(@JsonProperty("moment") String name, List<JsonNode> steps) {
    @Override
    public String toString() {
        return name;
    }
}
