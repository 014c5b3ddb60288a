package org.paihao.kiosk.monkey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code scripts/monkey}: ends with 0 only if the monkey broke nothing. */
public final class Monkey {
    private static final int USUAL = 100_000;

    private Monkey() {}

    /** @param arguments how many touches and keys, and a seed; by itself 100,000 and one of its own */
    public static void main(String[] arguments) throws Exception {
        int touches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        Path folder = Files.createTempDirectory("monkey");
        System.out.printf("%d touches and keys, seed %d, in %s%n", touches, seed, folder);
        List<String> broken;
        try (MonkeyHall hall = new MonkeyHall(folder, seed)) {
            broken = hall.play(touches);
            System.out.println("afterwards somebody took " + hall.takeANumber());
        }
        broken.forEach(each -> System.out.println("BROKEN " + each));
        System.out.printf("seed %d: %d things broken%n", seed, broken.size());
        System.exit(broken.isEmpty() ? 0 : 1);
    }
}
