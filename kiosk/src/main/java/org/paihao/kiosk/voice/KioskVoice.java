package org.paihao.kiosk.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.paihao.look.Language;
import org.paihao.look.sound.Loudspeaker;
import org.paihao.look.sound.Sound;
import org.paihao.look.sound.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things on a thread of its own. What is said last ends what was said before, in the middle of a word. Recorded clips
 * first, then the speech engine, then silence: without sound card or engine the kiosk goes on, and the log says so once.
 */
public final class KioskVoice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskVoice.class);
    private static final int WORDS_PER_MINUTE = 150;
    private static final int SLOW_WORDS_PER_MINUTE = 120;
    private static final Sound PAUSE = Sound.silence(Duration.ofMillis(350));
    /** Sentences that come again and again, such as the question of the home screen. */
    private static final int KEPT = 200;

    /** What the sound goes to. */
    public interface Ear {
        /** Plays as far as it is wanted. */
        void play(Sound sound, BooleanSupplier wanted);

        /** Ends; nothing is played any more. */
        default void close() {}
    }

    private record Spoken(Language language, boolean slow, String text) {}

    private final Clips clips;
    private final Ear ear;
    private final Speech usual;
    private final Speech slow;
    private final Map<Spoken, Sound> made = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Spoken, Sound> eldest) {
            return size() > KEPT;
        }
    };
    private final Thread thread = new Thread(this::speakAll, "voice");
    private Saying next;
    private boolean fresh;
    private boolean speechFailed;

    /** @param ear of a test, or the loudspeaker */
    public KioskVoice(Path clips, Ear ear, String engine) {
        this.clips = new Clips(clips);
        this.ear = ear;
        this.usual = new Speech(engine, WORDS_PER_MINUTE);
        this.slow = new Speech(engine, SLOW_WORDS_PER_MINUTE);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * With the sound card of this machine.
     *
     * @param clips folder of recorded sentences, or null
     * @return empty where nobody could hear anything
     */
    public static Optional<KioskVoice> start(Path clips) {
        try {
            Loudspeaker loudspeaker = Loudspeaker.open();
            return Optional.of(new KioskVoice(
                    clips,
                    new Ear() {
                        @Override
                        public void play(Sound sound, BooleanSupplier wanted) {
                            loudspeaker.play(sound, wanted);
                        }

                        @Override
                        public void close() {
                            loudspeaker.close();
                        }
                    },
                    "espeak-ng"));
        } catch (Loudspeaker.NoSound e) {
            LOG.warn("the kiosk shows and says nothing, because there is no sound card: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether anything would be heard: where neither clips nor engine speak a language, no voice is offered in it. */
    public boolean speaks(Language language) {
        return language.voice() != null || clips.has(language);
    }

    /** Instead of whatever is being said. From any thread; returns at once. */
    public synchronized void say(Saying saying) {
        next = saying;
        fresh = true;
        notifyAll();
    }

    private synchronized Saying take() throws InterruptedException {
        while (!fresh) {
            wait();
        }
        fresh = false;
        return next;
    }

    private synchronized boolean isWanted() {
        return !fresh;
    }

    private void speakAll() {
        try {
            while (true) {
                speak(take());
            }
        } catch (InterruptedException e) {
            LOG.debug("the voice ends");
        }
    }

    private void speak(Saying saying) throws InterruptedException {
        for (Saying.Sentence sentence : saying.sentences()) {
            if (!isWanted()) {
                return;
            }
            Optional<Sound> clip = clips.find(saying.language(), sentence.clip());
            Sound sound = clip.isPresent() ? clip.get() : made(saying, sentence.text());
            ear.play(sound.times(saying.gain()), this::isWanted);
            ear.play(PAUSE, this::isWanted);
        }
    }

    private Sound made(Saying saying, String text) throws InterruptedException {
        if (saying.language().voice() == null) {
            return PAUSE;
        }
        Spoken spoken = new Spoken(saying.language(), saying.slow(), text);
        Sound before = made.get(spoken);
        if (before != null) {
            return before;
        }
        try {
            Sound sound = (saying.slow() ? slow : usual).of(saying.language(), text);
            made.put(spoken, sound);
            speechFailed = false;
            return sound;
        } catch (IOException e) {
            if (!speechFailed) {
                LOG.warn("only recorded sentences are heard, because espeak-ng does not work: {}", e.toString());
            }
            speechFailed = true;
            return PAUSE;
        }
    }

    @Override
    public void close() {
        say(Saying.NOTHING);
        thread.interrupt();
        ear.close();
    }
}
