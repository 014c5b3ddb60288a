package org.paihao.display.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.paihao.look.Language;

/**
 * Text becomes sound by espeak-ng, offline. Text goes in by a file and sound comes out by a file, because on its standard
 * output the engine writes a wrong length.
 */
final class Speech {
    private static final long PATIENCE_SECONDS = 10;

    private final String program;

    Speech(String program) {
        this.program = program;
    }

    /** The engine as it is installed. */
    static Speech installed() {
        return new Speech("espeak-ng");
    }

    /**
     * The sound of a sentence.
     *
     * @throws IOException where the engine is not there, fails, or does not end
     */
    Sound of(Utterance sentence) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("paihao-voice");
        Path text = folder.resolve("text");
        Path wav = folder.resolve("sound.wav");
        try {
            Files.writeString(text, sentence.spoken());
            Process engine = new ProcessBuilder(
                            program,
                            "-b",
                            "1",
                            "-v",
                            voice(sentence.language()),
                            "-s",
                            "150",
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

    /** Debian's plain {@code cmn} spells Chinese as if it were English; this one reads characters and pinyin. */
    private static String voice(Language language) {
        return language == Language.ZH_CN ? "cmn-latn-pinyin" : "en";
    }
}
