package org.paihao.kiosk;

import java.net.URI;
import java.nio.file.Path;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.look.Frame;
import org.paihao.look.Languages;

/**
 * How this kiosk was set up.
 *
 * @param server address of the queue server
 * @param tokenFile holds this kiosk's token, as {@code enrol} printed it
 * @param name that it was enrolled by
 * @param folder keeps what it gives by itself while the server is away
 * @param cardReader path of the serial device that reads ID cards, or null
 * @param languages that visitors choose from
 * @param voice folder of recorded sentences, or null
 * @param mute never speaks
 */
record KioskConfig(
        URI server,
        Path tokenFile,
        String name,
        Path folder,
        Languages languages,
        Path voice,
        boolean mute,
        PrinterConfig printer,
        Path cardReader,
        Frame frame) {}
