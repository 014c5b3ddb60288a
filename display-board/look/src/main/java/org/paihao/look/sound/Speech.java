package org.paihao.look.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.paihao.look.Language;

/**
 * Text becomes sound by espeak-ng, offline. Text goes in by a file and sound comes out by a file, because on its standard
 * output the engine writes a wrong length.
 */
public final class Speech {
    private static final long PATIENCE_SECONDS = 10;

    private final String program;
    private final int wordsPerMinute;

    /** @param wordsPerMinute as the engine counts them; 150 is unhurried */
    public Speech(String program, int wordsPerMinute) {
        this.program = program;
        this.wordsPerMinute = wordsPerMinute;
    }

    /** The engine as it is installed. */
    public static Speech installed(int wordsPerMinute) {
        return new Speech("espeak-ng", wordsPerMinute);
    }

    /**
     * The sound of a sentence.
     *
     * @param spoken as the engine is to read it: digits as words, polyphones as pinyin
     * @throws IOException where the language has no voice, or the engine is not there, fails, or does not end
     */
    public Sound of(Language language, String spoken) throws IOException, InterruptedException {
        if (language.voice() == null) {
            throw new IOException("the bundle of " + language + " names no voice");
        }
        Path folder = Files.createTempDirectory("paihao-voice");
        Path text = folder.resolve("text");
        Path wav = folder.resolve("sound.wav");
        try {
            Files.writeString(text, spoken);
            Process engine = new ProcessBuilder(
                            program,
                            "-b",
                            "1",
                            "-v",
                            language.voice(),
                            "-s",
                            Integer.toString(wordsPerMinute),
                            "-f",
                            text.toString(),
                            "-w",
                            wav.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!engine.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                engine.destroyForcibly();
                throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " s");
            }
            if (engine.exitValue() != 0) {
                throw new IOException(program + " ended with " + engine.exitValue());
            }
            return Sound.read(wav);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(wav);
            Files.deleteIfExists(folder);
        }
    }
}
