package org.paihao.server;

import java.util.concurrent.Callable;
import org.paihao.server.access.Actor;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a device its token. */
@Command(
        name = "enrol",
        description = "Gives a device its token and prints it, once. Enrolling a name again ends its old token.",
        mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {
    @Mixin
    private DataOption hall;

    @Parameters(index = "0", paramLabel = "KIND", description = "kiosk, board, sign, pad or console")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME", description = "small letters, digits and hyphens")
    private String name;

    @Option(names = "--window", paramLabel = "N", description = "the window of a sign, pad or console")
    private Integer window;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartFault {
        Actor.Kind device = KindWord.device(kind, spec);
        spec.commandLine()
                .getOut()
                .println(hall.ask(OfficeRequest.enrol(device, name, window)).token());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
