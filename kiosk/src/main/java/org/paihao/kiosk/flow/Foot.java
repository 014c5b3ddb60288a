package org.paihao.kiosk.flow;

import org.paihao.look.Words;

/**
 * The foot of a screen, the same places everywhere.
 *
 * @param back whether there is a way back; else the supervision telephone stands there
 * @param phone or empty
 * @param language what a touch gives next, in its own script
 * @param help how to get hold of a person
 * @param volume of the voice, 0 where it has not been asked for, {@link #MUTE} where there is none
 */
public record Foot(boolean back, String phone, String language, Help help, int volume) {
    /** This kiosk cannot speak. */
    public static final int MUTE = -1;

    static final Foot NOTHING = new Foot(false, "", "", Help.AT_DESK, MUTE);

    static Foot of(Shown shown) {
        boolean back = switch (shown.screen()) {
            case GROUP, CARD, GUIDES, GUIDE, NOT_ISSUED, PRINTING, TICKET, UNPRINTED, CANCELLED -> true;
            case HOME, PRINTER_TROUBLE, ASKING, CLOSED, SERVER_AWAY, IDLE_QUESTION -> false;
        };
        String phone = shown.view() == null ? null : shown.view().hall().supervisionPhone();
        int volume = shown.heard() ? shown.kiosk().manner().volume() : MUTE;
        Words words = shown.words();
        String next = words.in(shown.languages().after(words.language())).name();
        return new Foot(back, phone == null ? "" : phone, next, Help.of(shown.kiosk()), volume);
    }
}
