package org.paihao.look.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound in memory: one channel of 16 bits, 22,050 samples a second, as the speech engine makes it. */
public record Sound(byte[] samples) {
    public static final AudioFormat FORMAT = new AudioFormat(22_050, 16, 1, true, false);

    private static final double LOUD = 0.35 * Short.MAX_VALUE;
    private static final double DING_HZ = 659.26;
    private static final double DONG_HZ = 523.25;

    /** @throws IOException for a file that is no such sound */
    public static Sound read(Path wav) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
            if (!in.getFormat().matches(FORMAT)) {
                throw new IOException("Another format of sound than expected: " + in.getFormat());
            }
            return new Sound(in.readAllBytes());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("Not a sound: " + wav, e);
        }
    }

    /** Two soft bells, one second. */
    public static Sound chime() {
        int length = samples(Duration.ofSeconds(1));
        int second = length * 2 / 5;
        ByteBuffer tones = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            double level = bell(DING_HZ, i) + (i < second ? 0 : bell(DONG_HZ, i - second));
            double fade = Math.min(1, (length - i) / (0.05 * length));
            tones.putShort((short) (LOUD * level * fade));
        }
        return new Sound(tones.array());
    }

    public static Sound silence(Duration length) {
        return new Sound(new byte[2 * samples(length)]);
    }

    public Duration length() {
        return Duration.ofMillis(Math.round(samples.length / 2.0 / FORMAT.getSampleRate() * 1000));
    }

    /** The same so many times as loud; what is louder than the format can hold is cut. */
    public Sound times(double gain) {
        ByteBuffer in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 2) {
            double level = Math.round(gain * in.getShort());
            out.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, level)));
        }
        return new Sound(out.array());
    }

    private static int samples(Duration length) {
        return (int) (length.toMillis() * FORMAT.getSampleRate() / 1000);
    }

    private static double bell(double hertz, int sample) {
        double seconds = sample / FORMAT.getSampleRate();
        double attack = Math.min(1, seconds / 0.005);
        return attack * Math.exp(-4.5 * seconds) * Math.sin(2 * Math.PI * hertz * seconds);
    }
}
