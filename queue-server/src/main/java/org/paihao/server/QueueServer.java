package org.paihao.server;

import java.io.PrintWriter;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.StartFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The queue server's command line. What goes wrong is said in one line on standard error, with an exit code above 0. */
@Command(
        name = "server",
        description = "The queue server of a town service hall.",
        mixinStandardHelpOptions = true,
        version = "Paihao " + HallServer.VERSION,
        subcommands = {
            ServeCommand.class,
            EnrolCommand.class,
            RevokeCommand.class,
            UserCommand.class,
            ClockCommand.class,
            ImportCommand.class,
            CountCommand.class,
            EstimateCommand.class,
            VerifyCommand.class
        })
public final class QueueServer implements Runnable {
    static final int FAILED = 1;
    static final int MISUSED = 2;
    private static final Logger LOG = LoggerFactory.getLogger(QueueServer.class);

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new QueueServer())
                .setParameterExceptionHandler(QueueServer::misused)
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    private static int misused(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        tell(
                command.getErr(),
                fault.getMessage() + "; see: " + command.getCommandSpec().qualifiedName() + " --help");
        return MISUSED;
    }

    private static int failed(Exception fault, PrintWriter errors) {
        if (fault instanceof StartFault || fault instanceof Refusal) {
            tell(errors, fault.getMessage());
        } else {
            LOG.error("a fault of the program", fault);
            tell(errors, "a fault of the program, told above: " + fault);
        }
        return FAILED;
    }

    private static void tell(PrintWriter errors, String message) {
        errors.println("paihao: " + message.lines().findFirst().orElse(""));
        errors.flush();
    }
}
