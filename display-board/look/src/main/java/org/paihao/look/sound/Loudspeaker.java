package org.paihao.look.sound;

import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The sound card. Playing blocks until the last sample was heard. */
public final class Loudspeaker implements AutoCloseable {
    /** 50 ms, whole samples. */
    private static final int STEP = 2 * 1_102;
    /** A quarter of a second: what is interrupted is not heard for longer. */
    private static final int BUFFER = 5 * STEP;

    private final SourceDataLine line;

    private Loudspeaker(SourceDataLine line) {
        this.line = line;
    }

    /** @throws NoSound where this machine cannot be heard */
    public static Loudspeaker open() throws NoSound {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(Sound.FORMAT);
            line.open(Sound.FORMAT, BUFFER);
            line.start();
            return new Loudspeaker(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException | LinkageError e) {
            throw new NoSound(e);
        }
    }

    /** Whole. */
    public void play(Sound sound) {
        line.write(sound.samples(), 0, sound.samples().length);
        line.drain();
    }

    /**
     * As far as it is wanted.
     *
     * @param wanted asked twenty times a second; false ends the sound at once
     */
    public void play(Sound sound, BooleanSupplier wanted) {
        byte[] samples = sound.samples();
        for (int from = 0; from < samples.length && wanted.getAsBoolean(); from += STEP) {
            line.write(samples, from, Math.min(STEP, samples.length - from));
        }
        if (wanted.getAsBoolean()) {
            line.drain();
        } else {
            line.flush();
        }
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }

    /** This machine has no sound card, or another program holds it. */
    public static final class NoSound extends Exception {
        private static final long serialVersionUID = 1L;

        NoSound(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
