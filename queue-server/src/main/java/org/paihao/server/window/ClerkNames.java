package org.paihao.server.window;

import java.util.List;
import java.util.stream.Stream;
import org.paihao.server.catalog.Clerk;
import org.paihao.server.catalog.Hall;

/** What people call a clerk: as the hall's file does, else as they signed in. */
record ClerkNames(Hall hall) {
    /** @param own windows at which they are signed in */
    String of(String clerk, List<WindowRow> own) {
        return Stream.concat(
                        hall.clerk(clerk).map(Clerk::name).stream(),
                        own.stream().map(WindowRow::clerkName))
                .findFirst()
                .orElse(clerk);
    }
}
