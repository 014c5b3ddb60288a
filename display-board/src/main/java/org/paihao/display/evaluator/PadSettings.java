package org.paihao.display.evaluator;

import java.net.URI;
import java.nio.file.Path;
import org.paihao.look.Frame;
import org.paihao.look.Language;

/**
 * How this pad runs.
 *
 * @param server address of the queue server
 * @param tokenFile holds the device's token; the token itself is shown nowhere
 * @param window the window where it stands
 */
record PadSettings(URI server, Path tokenFile, int window, Language language, Frame frame) {}
