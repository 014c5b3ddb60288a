package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a phone loads: little enough for a weak line in the mountains. */
class PhoneWeightTest extends PhoneTest {
    private static final int MOST_BYTES = 60 * 1024;

    /** Every body that the browser has fetched for this page, the page itself included. */
    private static long loaded() {
        return (long) browser()
                .script("return [...performance.getEntriesByType('navigation'),"
                        + " ...performance.getEntriesByType('resource')]"
                        + ".reduce((sum, one) => sum + one.decodedBodySize, 0)");
    }

    private static List<?> foreign() {
        return (List<?>) browser()
                .script("return performance.getEntriesByType('resource').map(one => one.name)"
                        + ".filter(name => !name.startsWith(location.origin))");
    }

    @Test
    void thePageOfATicketWithAllThatItLoads() throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 20);
        page().open(hall().phone("A"));
        assertThat(loaded()).isBetween(20_000L, (long) MOST_BYTES);
        assertThat(foreign()).isEmpty();
    }

    @Test
    void thePageOfTheHallWithTheGuideThatWasOpened() throws Exception {
        page().open(hall().address() + "/phone/");
        page().fold("社保医保");
        page().awaitText("service-list", "城乡居民医保参保登记");
        page().fold("城乡居民医保参保登记");
        page().awaitText("service-list", "身份证或户口本");
        assertThat(loaded()).isBetween(20_000L, (long) MOST_BYTES);
        assertThat(foreign()).isEmpty();
    }
}
