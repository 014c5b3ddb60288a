package org.paihao.server;

import java.nio.file.Path;
import org.paihao.server.office.OfficeAnswer;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Option;

/** Which hall a command means. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "paihao-data",
            description = "the hall's folder (default: ${DEFAULT-VALUE})")
    Path data;

    /** Does an act of the office in the running server, or here if none runs. */
    OfficeAnswer ask(OfficeRequest request) throws StartFault {
        return HallOffice.ask(data, request);
    }
}
