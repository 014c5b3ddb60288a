package org.paihao.display.voice;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The sound card. Playing blocks until the last sample was heard. */
final class Loudspeaker implements AutoCloseable {
    private final SourceDataLine line;

    private Loudspeaker(SourceDataLine line) {
        this.line = line;
    }

    /** @throws NoSound where this machine cannot be heard */
    static Loudspeaker open() throws NoSound {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(Sound.FORMAT);
            line.open(Sound.FORMAT);
            line.start();
            return new Loudspeaker(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException | LinkageError e) {
            throw new NoSound(e);
        }
    }

    void play(Sound sound) {
        line.write(sound.samples(), 0, sound.samples().length);
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }

    /** This machine has no sound card, or another program holds it. */
    static final class NoSound extends Exception {
        private static final long serialVersionUID = 1L;

        NoSound(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
