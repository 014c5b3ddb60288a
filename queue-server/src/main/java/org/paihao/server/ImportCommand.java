package org.paihao.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paihao.protocol.ImportedAppointments;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings what another system has into the books. */
@Command(name = "import", description = "Imports a file, whole or not at all.", mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to import: appointments");
    }

    @Command(
            name = "appointments",
            description = {
                "Books the appointments of a CSV file, whose first line is service,day,time,idNumber,phone.",
                "Prints line, id and check-in code of each, for the citizens."
            },
            mixinStandardHelpOptions = true)
    void appointments(@Parameters(paramLabel = "FILE") Path file) throws StartFault {
        ImportedAppointments imported =
                hall.ask(OfficeRequest.importAppointments(read(file))).imported();
        var out = spec.commandLine().getOut();
        imported.lines().forEach(line -> out.println(line.line() + "," + line.id() + "," + line.code()));
        out.flush();
    }

    private static String read(Path file) throws StartFault {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new StartFault(file + " is not in UTF-8; save it as CSV UTF-8", e);
        } catch (IOException e) {
            throw new StartFault(file + " cannot be read", e);
        }
    }
}
