package org.paihao.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.paihao.server.office.OfficeAnswer;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which hall a command means. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "paihao-data",
            scope = ScopeType.INHERIT,
            description = "the hall's folder (default: ${DEFAULT-VALUE})")
    Path data;

    /** The hall's database. @throws StartFault if there is none */
    Path database() throws StartFault {
        Path file = data.resolve("hall.db");
        if (!Files.isRegularFile(file)) {
            throw new StartFault("there is no hall in " + data.toAbsolutePath()
                    + "; start the server on it once, or name its folder with --data");
        }
        return file;
    }

    /** Does an act of the office in the running server, or here if none runs. */
    OfficeAnswer ask(OfficeRequest request) throws StartFault {
        database();
        return HallOffice.ask(data, request);
    }
}
