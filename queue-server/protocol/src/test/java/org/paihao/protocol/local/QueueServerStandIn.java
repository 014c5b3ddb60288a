package org.paihao.protocol.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stands in for the server's program where only the starting of it is tried: says what it was told, on the same lines. */
final class QueueServerStandIn {
    private QueueServerStandIn() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Path data = Path.of(words.get(words.indexOf("--data") + 1));
        Files.createDirectories(data);
        Files.writeString(data.resolve(words.get(0) + ".words"), String.join(" ", words));
        switch (words.get(0)) {
            case "serve" -> {
                if (Files.exists(data.resolve("broken"))) {
                    System.err.println("hall.yaml line 7: no such pictogram");
                    System.exit(3);
                }
                System.out.println("a line before");
                System.out.println("READY http://127.0.0.1:7");
                Thread.sleep(60_000);
            }
            case "enrol" -> System.out.println("token-of-" + words.get(4));
            default -> Files.write(data.resolve("password"), System.in.readAllBytes());
        }
    }

    static byte[] classFile() throws Exception {
        try (var in = QueueServerStandIn.class.getResourceAsStream("QueueServerStandIn.class")) {
            return in.readAllBytes();
        }
    }

    static String text(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
