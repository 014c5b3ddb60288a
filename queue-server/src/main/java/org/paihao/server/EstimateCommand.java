package org.paihao.server;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.paihao.server.estimate.Replay;
import org.paihao.server.estimate.SnapshotFault;
import org.paihao.server.storage.StartFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the hall says of waiting times, tried on queues that were seen elsewhere. */
@Command(
        name = "estimate",
        description = "Says how long people would have been told to wait in queues of the past.",
        mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
    @Option(
            names = "--replay",
            required = true,
            paramLabel = "FILE.csv",
            description = "snapshots office,queue,date,minute,called,issued,windows,official_minutes; may be gzipped")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartFault {
        try (BufferedReader lines = open(file)) {
            Writer answers = new BufferedWriter(spec.commandLine().getOut());
            try {
                Replay.run(lines, answers);
            } finally {
                answers.flush();
            }
            return 0;
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
