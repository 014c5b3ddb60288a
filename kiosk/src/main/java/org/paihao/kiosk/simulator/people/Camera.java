package org.paihao.kiosk.simulator.people;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paihao.kiosk.simulator.glass.RemoteScreen;

/** Takes one picture of each moment that is worth one. For any number of threads. */
public final class Camera {
    private final Path folder;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @param folder where {@code <moment>.png} are written */
    public Camera(Path folder) {
        this.folder = folder;
    }

    /** The first time of each moment counts. */
    public void take(String moment, RemoteScreen screen) {
        if (taken.add(moment)) {
            screen.picture(folder.resolve(moment + ".png"));
        }
    }
}
