package org.paihao.server;

import java.io.IOException;
import java.nio.file.Path;
import org.paihao.server.office.OfficeAnswer;
import org.paihao.server.office.OfficeKey;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.office.RemoteOffice;
import org.paihao.server.storage.DataFolder;
import org.paihao.server.storage.StartFault;

/** Finds who does the office's acts: the server that runs on the folder, else one that runs only for that act. */
final class HallOffice {
    private HallOffice() {}

    /** @throws StartFault if the folder cannot be used */
    static OfficeAnswer ask(Path data, OfficeRequest request) throws StartFault {
        if (DataFolder.isTaken(data)) {
            return new RemoteOffice(key(data)).ask(request);
        }
        try (HallServer server = HallServer.start(ServerSettings.local(data))) {
            return server.office().ask(request);
        }
    }

    private static OfficeKey key(Path data) throws StartFault {
        try {
            return OfficeKey.in(data)
                    .orElseThrow(() -> new StartFault(
                            "a server has taken " + data.toAbsolutePath() + " but does not listen yet; try again"));
        } catch (IOException e) {
            throw new StartFault("the key in " + data.toAbsolutePath() + " cannot be read; be the server's user", e);
        }
    }
}
