package org.paihao.display.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.paihao.look.sound.Loudspeaker;
import org.paihao.look.sound.Silence;
import org.paihao.look.sound.Sound;
import org.paihao.look.sound.Speech;
import org.paihao.protocol.view.BoardView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the calls of a board's views on a thread of its own: a chime, then the sentences, 400 ms between. Without a
 * sound card or a speech engine the hall goes on: it is said once, and what would have been spoken is still kept.
 */
public final class Voice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);
    private static final int WORDS_PER_MINUTE = 150;
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final AnnouncementQueue queue = new AnnouncementQueue(System::nanoTime);
    private final SpokenLog spoken;
    private final Speech speech;
    private final Loudspeaker loudspeaker;
    private final Consumer<Silence> silent;
    private final Thread thread = new Thread(this::speakAll, "voice");
    private boolean speechFailed;

    private Voice(SpokenLog spoken, Speech speech, Loudspeaker loudspeaker, Consumer<Silence> silent) {
        this.spoken = spoken;
        this.speech = speech;
        this.loudspeaker = loudspeaker;
        this.silent = silent;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A voice with the sound card and the engine of this machine.
     *
     * @param script keeps each spoken sentence as a line of JSON; may be null
     * @param mute silent by the hall's wish
     * @param silent hears, once each, of what keeps the hall from being heard; on any thread
     */
    public static Voice start(Path script, boolean mute, Consumer<Silence> silent) {
        return new Voice(
                new SpokenLog(script), Speech.installed(WORDS_PER_MINUTE), mute ? null : loudspeaker(silent), silent);
    }

    private static Loudspeaker loudspeaker(Consumer<Silence> silent) {
        try {
            return Loudspeaker.open();
        } catch (Loudspeaker.NoSound e) {
            LOG.warn("The calls are shown but not heard, because there is no sound card: {}", e.getMessage());
            silent.accept(Silence.NO_LOUDSPEAKER);
            return null;
        }
    }

    /** Takes the announcements of a view; each is spoken at most once. From any thread. */
    public void hear(BoardView view) {
        synchronized (queue) {
            queue.take(view.version(), view.announcements(), each -> {
                Duration hall = Duration.between(each.at(), view.serverTime());
                return Math.round(hall.toNanos() / view.hall().clockSpeed());
            });
            queue.notifyAll();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        if (loudspeaker != null) {
            loudspeaker.close();
        }
    }

    private void speakAll() {
        try {
            while (true) {
                speak(next());
            }
        } catch (InterruptedException e) {
            LOG.debug("The voice ends");
        }
    }

    private Announced next() throws InterruptedException {
        synchronized (queue) {
            Announced next = queue.begin();
            while (next == null) {
                queue.wait();
                next = queue.begin();
            }
            return next;
        }
    }

    private void speak(Announced call) throws InterruptedException {
        play(Sound.chime());
        Map<Utterance, Sound> made = new HashMap<>();
        for (Utterance sentence : AnnouncementScript.of(call)) {
            if (made.containsKey(sentence) && crowded()) {
                continue;
            }
            play(Sound.silence(BETWEEN));
            spoken.append(call, sentence);
            if (loudspeaker != null) {
                Sound sound = made.containsKey(sentence) ? made.get(sentence) : make(sentence);
                made.put(sentence, sound);
                play(sound);
            } else {
                made.put(sentence, Sound.silence(Duration.ZERO));
            }
        }
        play(Sound.silence(BETWEEN));
    }

    private boolean crowded() {
        synchronized (queue) {
            return queue.crowded();
        }
    }

    private void play(Sound sound) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (loudspeaker != null) {
            loudspeaker.play(sound);
        }
    }

    private Sound make(Utterance sentence) throws InterruptedException {
        try {
            Sound sound = speech.of(sentence.language(), sentence.spoken());
            speechFailed = false;
            return sound;
        } catch (IOException e) {
            if (!speechFailed) {
                LOG.warn(
                        "Only the chime is heard, because the speech engine espeak-ng does not work: {}", e.toString());
                silent.accept(Silence.NO_SPEECH);
            }
            speechFailed = true;
            return Sound.silence(Duration.ZERO);
        }
    }
}
