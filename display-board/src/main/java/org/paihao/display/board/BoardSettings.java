package org.paihao.display.board;

import java.net.URI;
import java.nio.file.Path;
import org.paihao.look.Frame;
import org.paihao.look.Language;

/**
 * How this board runs.
 *
 * @param server address of the queue server
 * @param tokenFile holds the device's token; the token itself is shown nowhere
 * @param zone the zone whose calls are shown
 * @param language of the texts; the voice speaks Chinese and English
 * @param voiceScript keeps each spoken sentence as a line of JSON, or null
 * @param callScript keeps each call that was drawn as a line of JSON, or null
 * @param mute no sound, by the hall's wish
 * @param frame the window
 */
record BoardSettings(
        URI server,
        Path tokenFile,
        String zone,
        Language language,
        Path voiceScript,
        Path callScript,
        boolean mute,
        Frame frame) {}
