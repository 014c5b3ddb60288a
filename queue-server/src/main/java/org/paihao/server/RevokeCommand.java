package org.paihao.server;

import java.util.concurrent.Callable;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a device's rights. */
@Command(name = "revoke", description = "Ends a device's token, at once.", mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {
    @Mixin
    private DataOption hall;

    @Parameters(index = "0", paramLabel = "KIND", description = "kiosk, board, sign, pad or console")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartFault {
        hall.ask(OfficeRequest.revoke(KindWord.device(kind, spec), name));
        return 0;
    }
}
