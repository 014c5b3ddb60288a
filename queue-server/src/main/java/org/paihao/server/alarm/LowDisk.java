package org.paihao.server.alarm;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.storage.Database;

/** Alarm {@code disk.low}: the disk of the data folder has hardly room for a day; without any, nothing can be saved. */
public final class LowDisk implements AlarmRule {
    /** A busy day of a town's hall writes a few megabytes. */
    private static final long LOW_MEGABYTES = 50;

    private final Path folder;

    public LowDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) {
        long free = folder.toFile().getUsableSpace() >> 20;
        return free < LOW_MEGABYTES ? List.of(new Alarm("disk.low", Map.of("freeMegabytes", free))) : List.of();
    }
}
