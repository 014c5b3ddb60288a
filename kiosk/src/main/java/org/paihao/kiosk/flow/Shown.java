package org.paihao.kiosk.flow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.paihao.look.Languages;
import org.paihao.look.Words;
import org.paihao.protocol.view.KioskView;

/**
 * What the parts of a screen are made from.
 *
 * @param hallNow the hall's time, or null before the server told it
 * @param heard whether this kiosk has a voice
 * @param languages that the visitor can choose from
 * @param words in the visitor's language
 * @param rooms of the glass
 */
public record Shown(
        KioskState kiosk,
        Screen screen,
        Times times,
        Instant now,
        OffsetDateTime hallNow,
        Languages languages,
        Words words,
        boolean heard,
        Room.Both rooms) {
    /** On an upright glass of 21.5 inches, in the languages of the program. */
    public Shown(
            KioskState kiosk,
            Screen screen,
            Times times,
            Instant now,
            OffsetDateTime hallNow,
            Words words,
            boolean heard) {
        this(kiosk, screen, times, now, hallNow, Languages.of(words.language()), words, heard, Room.Both.UPRIGHT);
    }

    Room room() {
        return rooms.in(kiosk.manner());
    }

    /** The time that this visitor is given. */
    Times pace() {
        return times.of(kiosk);
    }

    KioskView view() {
        return kiosk.view();
    }

    String text(String key, Object... facts) {
        return words.text(key, facts);
    }

    /** A catalogue's text in the visitor's language. */
    String of(Map<String, String> texts) {
        return words.language().choose(texts);
    }

    /** By the hall's clock and zone; null before the server told the time. */
    ZonedDateTime hallTime() {
        return hallNow == null ? null : inHall(hallNow);
    }

    ZonedDateTime inHall(OffsetDateTime time) {
        return time.atZoneSameInstant(ZoneId.of(view().hall().zone()));
    }
}
