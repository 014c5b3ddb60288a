package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Wait;
import org.paihao.protocol.view.KioskView;

/**
 * What stands on a citizen's ticket, before any thought of paper. Control characters in a text become spaces: a name
 * never commands the printer.
 *
 * @param language of the sentences and names: {@code zh-CN}, {@code en} or one that the hall has added
 * @param time when the number was taken, by the hall's clock
 * @param service the service in the slip's language
 * @param chineseService the service as the staff know it; printed small beside a name in another language
 * @param ahead people who wait before this one; less than 0 on a ticket that the kiosk gave by itself
 * @param minutes how long it may take until the call, or null where nobody knows
 * @param windows the windows that serve it, ascending; empty when unknown
 * @param called whether it has been called, to the one window that is named
 * @param qr what the QR code holds, ASCII: {@code <id>.<mac>}, or the phone page's address where the hall has a public one;
 *     empty where there is none
 * @param kiosk the kiosk as the paper names it
 * @param supervisionPhone empty when there is none
 * @param reprint a second paper of the same number, marked so
 */
public record Slip(
        String language,
        String hall,
        LocalDateTime time,
        String service,
        String chineseService,
        String number,
        int ahead,
        Wait minutes,
        List<Integer> windows,
        boolean called,
        String qr,
        String kiosk,
        String supervisionPhone,
        boolean reprint) {
    private static final String CHINESE = "zh-CN";
    private static final String PHONE_PATH = "/t/";

    public Slip {
        Objects.requireNonNull(language);
        Objects.requireNonNull(time);
        hall = plain(hall);
        service = plain(service);
        chineseService = plain(chineseService);
        number = plain(number);
        kiosk = plain(kiosk);
        supervisionPhone = plain(orEmpty(supervisionPhone));
        windows = List.copyOf(windows);
        if (!qr.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a QR code holds printable ASCII only");
        }
    }

    /**
     * The slip of a ticket that this kiosk has just been given, or prints again.
     *
     * @param ticket with its {@code trackUrl}
     * @param view the kiosk's latest view: names, windows, clock
     * @param language {@code zh-CN}, {@code en} or one that the hall has added; a text without a translation stays Chinese
     */
    public static Slip of(Ticket ticket, KioskView view, String language, boolean reprint) {
        return new Slip(
                language,
                text(view.hall().name(), language),
                ticket.issuedAt()
                        .atZoneSameInstant(ZoneId.of(view.hall().zone()))
                        .toLocalDateTime(),
                text(ticket.service().name(), language),
                text(ticket.service().name(), CHINESE),
                ticket.number(),
                ticket.ahead(),
                ticket.waiting(),
                called(ticket)
                        ? List.of(ticket.window())
                        : windowsOf(ticket.service().id(), view),
                called(ticket),
                payload(ticket.trackUrl()),
                text(view.label(), language),
                view.hall().supervisionPhone(),
                reprint);
    }

    /** Whether the kiosk gave it by itself while the server was away. */
    boolean alone() {
        return ahead < 0;
    }

    /** Whether scanning leads to a page on the citizen's phone. */
    boolean leadsToPhonePage() {
        return qr.contains("://");
    }

    /** Control characters become spaces: a text never commands the printer. */
    static String plain(String text) {
        return text.replaceAll("\\p{C}+", " ").strip();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static boolean called(Ticket ticket) {
        return ticket.state() == TicketState.CALLED && ticket.window() != null;
    }

    private static String payload(String trackUrl) {
        if (trackUrl == null) {
            return "";
        }
        return trackUrl.startsWith(PHONE_PATH) ? trackUrl.substring(PHONE_PATH.length()) : trackUrl;
    }

    static List<Integer> windowsOf(String service, KioskView view) {
        return view.services().stream()
                .filter(each -> each.id().equals(service))
                .findFirst()
                .map(KioskView.Service::windows)
                .orElse(List.of());
    }

    /** @param texts by language, or null @return empty where there is none */
    static String text(Map<String, String> texts, String language) {
        return texts == null ? "" : texts.getOrDefault(language, texts.getOrDefault(CHINESE, ""));
    }
}
