package org.paihao.kiosk.flow;

/**
 * What a finger meant, on release.
 *
 * @param of an item's id, a letter, a part's number, a service's or group's id, or a ticket's for {@code REPRINT} from the home screen; null where the screen says it
 */
public record Touch(On on, String of) {
    public static final Touch BACK = new Touch(On.BACK, null);
    public static final Touch DONE = new Touch(On.DONE, null);
    public static final Touch CANCEL = new Touch(On.CANCEL, null);
    public static final Touch AGAIN = new Touch(On.AGAIN, null);
    public static final Touch LANGUAGE = new Touch(On.LANGUAGE, null);
    /** Look for a guide. */
    public static final Touch GUIDES = new Touch(On.GUIDES, null);
    /** The last letter is taken back. */
    public static final Touch DELETE = new Touch(On.KEY, "");
    /** The next choices, or the next page. */
    public static final Touch MORE = new Touch(On.MORE, null);
    /** Elder mode on, or off. */
    public static final Touch ELDER = new Touch(On.ELDER, null);
    /** Say this screen aloud; again: louder. */
    public static final Touch LISTEN = new Touch(On.LISTEN, null);
    /** The guide on the screen, on paper. */
    public static final Touch PRINT_GUIDE = new Touch(On.PRINT_GUIDE, null);
    /** The ticket on the screen, printed once more. */
    public static final Touch REPRINT = new Touch(On.REPRINT, null);
    /** Somebody should come. */
    public static final Touch HELP = new Touch(On.HELP, null);
    /** To show an ID card. */
    public static final Touch CARD = new Touch(On.CARD, null);
    /** Beside all buttons. */
    public static final Touch ELSEWHERE = new Touch(On.ELSEWHERE, null);

    /** What can be touched. */
    public enum On {
        SERVICE,
        GROUP,
        BACK,
        DONE,
        CANCEL,
        REPRINT,
        AGAIN,
        LANGUAGE,
        CARD,
        ELDER,
        GUIDES,
        GUIDE_SERVICE,
        GUIDE,
        GUIDE_TAB,
        PRINT_GUIDE,
        KEY,
        MORE,
        LISTEN,
        HELP,
        ELSEWHERE
    }

    public static Touch service(String id) {
        return new Touch(On.SERVICE, id);
    }

    public static Touch group(String id) {
        return new Touch(On.GROUP, id);
    }

    public static Touch key(char letter) {
        return new Touch(On.KEY, Character.toString(letter));
    }

    public static Touch reprint(String ticket) {
        return new Touch(On.REPRINT, ticket);
    }
}
