package org.paihao.protocol.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds the whole project, and the programs built in it.
 *
 * @param folder holds {@code queue-server}, {@code kiosk} and {@code display-board}
 */
public record HallHome(Path folder) {
    /** Names the folder where a program runs outside it. */
    public static final String PROPERTY = "paihao.home";

    /**
     * By the property, else upwards from the working folder.
     *
     * @throws IllegalStateException where there is none
     */
    public static HallHome find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new HallHome(Path.of(named).toAbsolutePath());
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("queue-server")) && Files.isDirectory(at.resolve("kiosk"))) {
                return new HallHome(at);
            }
        }
        throw new IllegalStateException("not inside the project's folder; name it with -D" + PROPERTY + "=FOLDER");
    }

    /** The options that a program's Java runs with, as the scripts give them. @param program {@code server} or {@code screen} */
    public String options(String program) {
        return "@" + folder.resolve("scripts/java").resolve(program + ".options");
    }

    /**
     * The jar of a module as {@code mvn package} left it, its libraries beside it.
     *
     * @param module its folder, such as {@code queue-server}
     * @throws IllegalStateException where it was not built
     */
    public Path jar(String module) {
        Path target = folder.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "paihao-" + module + "-*.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no program in " + target + "; build it with: mvn -q -B -DskipTests package");
    }
}
