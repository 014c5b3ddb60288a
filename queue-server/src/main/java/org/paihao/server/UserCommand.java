package org.paihao.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The hall's people. A password comes on standard input, so that no process list shows it. */
@Command(name = "user", description = "The people who may sign in.", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: add, password, remove or list");
    }

    @Command(
            name = "add",
            description = "Adds somebody; the password is the first line of standard input.",
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "NAME", description = "for a clerk the staff number of the hall file") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "clerk, guide, manager, auditor or administrator")
                    String role)
            throws StartFault {
        var kind = KindWord.role(role, spec);
        hall.ask(OfficeRequest.addUser(name, kind, password()));
    }

    @Command(
            name = "password",
            description = "Gives a new password, the first line of standard input; ends all sessions of that user.",
            mixinStandardHelpOptions = true)
    void newPassword(@Parameters(paramLabel = "NAME") String name) throws StartFault {
        hall.ask(OfficeRequest.newPassword(name, password()));
    }

    @Command(name = "remove", description = "Removes somebody.", mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "NAME") String name) throws StartFault {
        hall.ask(OfficeRequest.removeUser(name));
    }

    @Command(name = "list", description = "Lists names and roles.", mixinStandardHelpOptions = true)
    void list() throws StartFault {
        var out = spec.commandLine().getOut();
        hall.ask(OfficeRequest.listUsers())
                .users()
                .forEach(user -> out.println(user.name() + "\t" + KindWord.typed(user.role())));
        out.flush();
    }

    private static String password() throws StartFault {
        if (System.console() != null) {
            return new String(System.console().readPassword("Password: "));
        }
        try {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(input.readLine())
                    .orElseThrow(() -> new StartFault("no password came on standard input"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
