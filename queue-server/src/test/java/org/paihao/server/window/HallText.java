package org.paihao.server.window;

import org.paihao.server.catalog.SampleHall;

/** The sample hall's file with something else in it. */
public final class HallText {
    private HallText() {}

    /** @param pairs what the sample says, and what is to stand there instead, in turn */
    public static String sampleWith(String... pairs) {
        String text = SampleHall.text();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!text.contains(pairs[i])) {
                throw new IllegalArgumentException("the sample hall does not say " + pairs[i]);
            }
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }
}
