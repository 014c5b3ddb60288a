package org.paihao.server;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.paihao.protocol.view.ToldWaits;
import org.paihao.server.estimate.Replay;
import org.paihao.server.estimate.SnapshotFault;
import org.paihao.server.estimate.ToldDay;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How true waiting times are: this hall's own, or what it would have said in queues seen elsewhere. */
@Command(
        name = "estimate",
        description = "How true waiting times are: those this hall told, or what it would have told elsewhere.",
        mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
    private static final int DAYS = 20;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Mixin
    private DataOption hall;

    @Spec
    private CommandSpec spec;

    private static final class What {
        @Option(
                names = "--replay",
                paramLabel = "FILE.csv",
                description =
                        "snapshots office,queue,date,minute,called,issued,windows,official_minutes; may be gzipped")
        private Path file;

        @Option(names = "--errors", description = "how true this hall's own waiting times were on its last days")
        private boolean errors;
    }

    @Override
    public Integer call() throws StartFault {
        if (what.errors) {
            errors();
        } else {
            replay(what.file);
        }
        return 0;
    }

    private void errors() throws StartFault {
        try (Database books = Database.forReading(hall.database())) {
            List<ToldDay> days = ToldDay.latest(books, DAYS);
            PrintWriter out = spec.commandLine().getOut();
            days.forEach(day -> out.println(line(day.day().toString(), ToldDay.together(List.of(day)))));
            out.println(line(days.size() + " days", ToldDay.together(days)));
            out.flush();
        } catch (SQLException e) {
            throw new StartFault("the waiting times cannot be read: " + e.getMessage(), e);
        }
    }

    private static String line(String when, ToldWaits waits) {
        return "%s: told %d, called %d, in the range %d of %d, off by %.1f minutes on average"
                .formatted(
                        when, waits.told(), waits.called(), waits.inside(), waits.called(), waits.meanErrorMinutes());
    }

    private void replay(Path file) throws StartFault {
        try (BufferedReader lines = open(file)) {
            Writer answers = new BufferedWriter(spec.commandLine().getOut());
            try {
                Replay.run(lines, answers);
            } finally {
                answers.flush();
            }
        } catch (SnapshotFault e) {
            throw new StartFault(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartFault(file + " cannot be read: " + e, e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
