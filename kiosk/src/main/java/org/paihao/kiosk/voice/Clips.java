package org.paihao.kiosk.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paihao.look.Language;
import org.paihao.look.sound.Sound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences that the hall has recorded: {@code FOLDER/zh-CN/menu.question.wav}, one channel of 16 bits at 22,050 Hz, named
 * by the key of the text in the bundle.
 */
final class Clips {
    private static final Logger LOG = LoggerFactory.getLogger(Clips.class);

    private final Path folder;
    private final Set<Path> unfit = ConcurrentHashMap.newKeySet();

    /** @param folder or null: nothing is recorded */
    Clips(Path folder) {
        this.folder = folder;
    }

    /** Whether the hall has a folder for this language. */
    boolean has(Language language) {
        return folder != null && Files.isDirectory(folder.resolve(language.tag()));
    }

    /** A clip that cannot be read is named once in the log; the engine speaks instead. */
    Optional<Sound> find(Language language, String name) {
        if (folder == null || name == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(language.tag()).resolve(name + ".wav");
        if (unfit.contains(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sound.read(file));
        } catch (IOException e) {
            unfit.add(file);
            LOG.warn("the recorded sentence {} cannot be played: {}", file, e.getMessage());
            return Optional.empty();
        }
    }
}
