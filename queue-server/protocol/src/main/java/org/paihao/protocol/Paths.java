package org.paihao.protocol;

/** Every address of the queue server in one place; {@code openapi.yaml} describes what each takes and answers. */
public final class Paths {
    public static final String API = "/api/v1";
    public static final String HEALTH = API + "/health";
    /** Where somebody says that the machine's clock is right although the hall doubts it. */
    public static final String CONFIRM_CLOCK = API + "/clock/confirm";

    public static final String OPENAPI = "/openapi.yaml";
    public static final String SESSIONS = API + "/sessions";
    /** Further windows for whoever is signed in. */
    public static final String SESSION_WINDOWS = SESSIONS + "/windows";
    /** What a sign-in page shows before anybody is known. */
    public static final String SIGN_IN = API + "/sign-in";
    /** Where a browser becomes the pad whose token it shows. */
    public static final String PAIRING = API + "/pairing";

    public static final String TICKETS = API + "/tickets";
    /** Numbers that a kiosk may give while it cannot ask. */
    public static final String LEASES = API + "/leases";
    /** Where it brings them when it can ask again. */
    public static final String OFFLINE_TICKETS = LEASES + "/tickets";

    /** All guides of the hall. */
    public static final String GUIDES = API + "/guides";

    public static final String RATINGS = API + "/ratings";
    public static final String WINDOWS = API + "/windows";
    public static final String DAY = API + "/day";
    /** How the printer of the kiosk that says it is. */
    public static final String PRINTER = API + "/printer";

    /** A visitor at the kiosk that says it wants somebody to come. */
    public static final String HELP = API + "/help";

    /** Exchanges a slip for a number. */
    public static final String SLIP_USE = API + "/slips/use";

    public static final String VIEWS = API + "/views";
    public static final String GUIDE_VIEW = VIEWS + "/guide";
    public static final String MANAGER_VIEW = VIEWS + "/manager";
    public static final String WHEREABOUTS_VIEW = VIEWS + "/whereabouts";
    /** What windows took over on a day, for managers. */
    public static final String TIDES = API + "/tides";
    /** The phone page of a ticket, behind the QR code: {@code /t/<id>.<mac>}. */
    public static final String TRACK = "/t/";
    /** The page of whoever has no ticket; what it loads lies below it. */
    public static final String PHONE = "/phone/";
    /** Whether the hall is open and how many wait. */
    public static final String PHONE_HALL = PHONE + "hall";
    /** What is done in the hall; below it the guide of each item. */
    public static final String PHONE_ITEMS = PHONE + "items";

    /** Free places of a service on a day. */
    public static final String SLOTS = API + "/slots";

    public static final String APPOINTMENTS = API + "/appointments";
    /** Finds appointments by what the citizen holds. */
    public static final String APPOINTMENT_SEARCH = APPOINTMENTS + "/search";

    public static final String APPOINTMENT_IMPORT = APPOINTMENTS + "/import";
    public static final String CHECK_IN = APPOINTMENTS + "/check-in";

    /** By which a kiosk hashes the number of an ID card. */
    public static final String CARD_KEY = API + "/card-key";

    /** How often who let whom go first. */
    public static final String PRIORITY_REPORT = API + "/reports/priority";
    /** What the hall's agents took. */
    public static final String AGENT_REPORT = API + "/reports/agents";

    /** Waiting, walking, serving and idle time of a day. */
    public static final String TIMES_REPORT = API + "/reports/times";

    /** How true the told waiting times were. */
    public static final String TOLD_WAITS_REPORT = API + "/reports/told-waits";

    public static final String OUT_OF_ORDER_REPORT = API + "/reports/out-of-order";

    private Paths() {}

    /** Somebody goes to the visitor who called for help at this kiosk. */
    public static String helpComing(String kiosk) {
        return HELP + "/" + kiosk + "/coming";
    }

    public static String ticket(String id) {
        return TICKETS + "/" + id;
    }

    /** @param act one of printed, unprinted, notified, cancel, reprint, priority, note, come-back, promise, supplement */
    public static String ticket(String id, String act) {
        return ticket(id) + "/" + act;
    }

    /** @param act one of move, cancel, phone */
    public static String appointment(String id, String act) {
        return APPOINTMENTS + "/" + id + "/" + act;
    }

    /** @param act the verb of a window, such as call-next, finish or open */
    public static String window(int no, String act) {
        return WINDOWS + "/" + no + "/" + act;
    }

    /** @param no the staff number */
    public static String photo(String no) {
        return API + "/photos/" + no;
    }

    /** @param secret {@code <id>.<mac>} of a ticket */
    public static String phoneTicket(String secret) {
        return TRACK + secret + "/ticket";
    }

    /** @param secret {@code <id>.<mac>} of a ticket */
    public static String phoneCancel(String secret) {
        return TRACK + secret + "/cancel";
    }

    public static String kioskView(String device) {
        return VIEWS + "/kiosk/" + device;
    }

    public static String boardView(String zone) {
        return VIEWS + "/board/" + zone;
    }

    public static String padView(int window) {
        return VIEWS + "/pad/" + window;
    }

    public static String consoleView(int window) {
        return VIEWS + "/console/" + window;
    }
}
