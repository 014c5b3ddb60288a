package org.paihao.server;

import java.util.Map;
import java.util.concurrent.Callable;
import org.paihao.protocol.Wire;
import org.paihao.server.report.DayCount;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts the day. */
@Command(
        name = "count",
        description =
                "Prints what the present business day amounts to, as one line of JSON; fails where the tables and "
                        + "the journal differ. The server may run.",
        mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Database books = Database.forReading(hall.database())) {
            books.execute("BEGIN");
            DayCount count = DayCount.of(books);
            Map<String, String> differ = count.againstJournal(books);
            spec.commandLine().getOut().println(Wire.lenient().writeValueAsString(count));
            spec.commandLine().getOut().flush();
            if (!differ.isEmpty()) {
                throw new StartFault("the tables and the journal differ: " + differ);
            }
            return 0;
        }
    }
}
