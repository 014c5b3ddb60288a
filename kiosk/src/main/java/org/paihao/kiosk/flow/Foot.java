package org.paihao.kiosk.flow;

/**
 * The foot of a screen, the same places everywhere.
 *
 * @param back whether there is a way back; else the supervision telephone stands there
 * @param phone or empty
 */
public record Foot(boolean back, String phone) {
    static final Foot NOTHING = new Foot(false, "");

    static Foot of(Shown shown) {
        boolean back = switch (shown.screen()) {
            case GROUP, CARD, NOT_ISSUED, PRINTING, TICKET, UNPRINTED, CANCELLED -> true;
            case HOME, PRINTER_TROUBLE, ASKING, CLOSED, SERVER_AWAY, IDLE_QUESTION -> false;
        };
        String phone = shown.view() == null ? null : shown.view().hall().supervisionPhone();
        return new Foot(back, phone == null ? "" : phone);
    }
}
