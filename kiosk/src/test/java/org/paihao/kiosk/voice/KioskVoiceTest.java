package org.paihao.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.voice.Saying.Sentence;
import org.paihao.look.Language;
import org.paihao.look.sound.Sound;
import org.slf4j.LoggerFactory;

/** What comes to the loudspeaker, by the real engine. */
class KioskVoiceTest {
    private final List<Sound> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void theEngineReadsWhatNobodyRecordedAndLouderIsLouder() {
        try (KioskVoice voice = new KioskVoice(null, this::hear, "espeak-ng")) {
            voice.say(saying(1, new Sentence("idle", "您还在吗")));
            await().until(() -> heard.size() >= 2);
            int quiet = loudest(heard.get(0));
            heard.clear();
            voice.say(saying(1.8, new Sentence("idle", "您还在吗")));
            await().until(() -> heard.size() >= 2);
            assertThat(heard.get(0).length()).isGreaterThan(Duration.ofMillis(300));
            assertThat(loudest(heard.get(0))).isGreaterThan(quiet);
        }
    }

    @Test
    void aRecordedSentenceIsPlayedInsteadOfTheEngine() throws IOException {
        record(folder.resolve("zh-CN").resolve("idle.wav"), Duration.ofMillis(777));
        try (KioskVoice voice = new KioskVoice(folder, this::hear, "no-such-engine")) {
            voice.say(saying(1, new Sentence("idle", "您还在吗")));
            await().until(() -> heard.size() >= 2);
            assertThat(heard.get(0).length()).isEqualTo(Duration.ofMillis(777));
        }
    }

    @Test
    void aClipThatIsNoSoundAndAnEngineThatIsNotThereLeaveTheKioskSilent() throws IOException {
        Files.createDirectories(folder.resolve("zh-CN"));
        Files.writeString(folder.resolve("zh-CN").resolve("idle.wav"), "not a sound");
        try (KioskVoice voice = new KioskVoice(folder, this::hear, "no-such-engine")) {
            voice.say(saying(1, new Sentence("idle", "您还在吗"), new Sentence(null, "A")));
            await().until(() -> heard.size() >= 4);
            assertThat(heard).allSatisfy(sound -> assertThat(loudest(sound)).isZero());
        }
    }

    @Test
    void aLanguageWithoutAVoiceIsNoFaultOfTheEngine() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(KioskVoice.class);
        log.start();
        logger.addAppender(log);
        try (KioskVoice voice = new KioskVoice(folder, this::hear, "no-such-engine")) {
            voice.say(new Saying(new Language("za", null, folder), List.of(new Sentence(null, "A")), 1, false));
            await().until(() -> heard.size() >= 2);
            assertThat(log.list).isEmpty();
            voice.say(saying(1, new Sentence(null, "一")));
            await().until(() -> heard.size() >= 4);
            assertThat(log.list).hasSize(1);
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void whatIsSaidLaterEndsWhatIsBeingSaid() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<Boolean> cut = new CopyOnWriteArrayList<>();
        KioskVoice.Ear ear = (sound, wanted) -> {
            begun.countDown();
            if (cut.isEmpty()) {
                await().until(() -> !wanted.getAsBoolean());
                cut.add(true);
            } else {
                hear(sound, wanted);
            }
        };
        try (KioskVoice voice = new KioskVoice(null, ear, "espeak-ng")) {
            voice.say(saying(1, new Sentence(null, "一"), new Sentence(null, "二"), new Sentence(null, "三")));
            begun.await();
            voice.say(Saying.NOTHING);
            await().until(() -> !cut.isEmpty());
            voice.say(saying(1, new Sentence(null, "四")));
            await().until(() -> heard.size() == 2);
        }
    }

    private void hear(Sound sound, BooleanSupplier wanted) {
        if (wanted.getAsBoolean()) {
            heard.add(sound);
        }
    }

    private static Saying saying(double gain, Sentence... sentences) {
        return new Saying(Language.ZH_CN, List.of(sentences), gain, true);
    }

    private static int loudest(Sound sound) {
        byte[] samples = sound.samples();
        int loudest = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (samples[i] & 0xFF | samples[i + 1] << 8)));
        }
        return loudest;
    }

    private static void record(Path file, Duration length) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] samples = Sound.silence(length).samples();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), Sound.FORMAT, samples.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }
}
