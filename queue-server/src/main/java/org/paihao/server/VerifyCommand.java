package org.paihao.server;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.paihao.server.journal.JournalCheck;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that nobody changed the hall's history. */
@Command(
        name = "verify",
        description = "Checks every row of the journal; may run beside the server.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartFault {
        try (Database database = Database.forReading(hall.database())) {
            JournalCheck.Finding finding = JournalCheck.check(database);
            if (finding.broken().isPresent()) {
                JournalCheck.Broken row = finding.broken().get();
                throw new StartFault("row " + row.seq() + " of the journal is not as it was written: " + row.reason());
            }
            spec.commandLine().getOut().println("The journal is whole: " + finding.rows() + " rows.");
            spec.commandLine().getOut().flush();
            return 0;
        } catch (SQLException e) {
            throw new StartFault("the journal cannot be read: " + e.getMessage(), e);
        }
    }
}
