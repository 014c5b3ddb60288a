package org.paihao.server.rating;

import java.util.List;

/** Brings what came out of the boxes into an order that says nothing of the order in which it went in. */
@FunctionalInterface
interface Shuffle {
    void shuffle(List<?> opened);
}
