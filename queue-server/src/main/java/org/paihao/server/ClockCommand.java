package org.paihao.server;

import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The machine's clock, where the hall doubts it. */
@Command(name = "clock", description = "The machine's clock.", mixinStandardHelpOptions = true)
final class ClockCommand implements Runnable {
    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: confirm");
    }

    @Command(
            name = "confirm",
            description = "Says that the machine's clock is right although the hall doubts it; set it before.",
            mixinStandardHelpOptions = true)
    void confirm() throws StartFault {
        hall.ask(OfficeRequest.confirmClock());
    }
}
