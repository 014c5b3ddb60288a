package org.paihao.kiosk.flow;

import java.util.List;
import org.paihao.look.HallDate;
import org.paihao.protocol.view.KioskView;

/**
 * A screen that says one thing plainly, and what to do.
 *
 * @param number the ticket that it speaks of, or empty
 * @param lines what to know, in rows of two texts
 * @param act the label of its one button, or empty
 * @param touch what that button means
 */
public record Notice(Kind kind, String number, String title, String text, List<Row> lines, String act, Touch touch) {
    static final Notice NOTHING = new Notice(Kind.LOST, "", "", "", List.of(), "", Touch.ELSEWHERE);

    /** Which sign stands before it. */
    public enum Kind {
        WAIT,
        CARD,
        CLOSED,
        LOST,
        WARN,
        DONE
    }

    /** One row, such as days and hours. */
    public record Row(String left, String right) {}

    static Notice of(Shown shown) {
        return switch (shown.screen()) {
            case ASKING ->
                new Notice(
                        Kind.WAIT, "", shown.text("asking"), shown.text("asking.text"), List.of(), "", Touch.ELSEWHERE);
            case CARD -> card(shown, (Visit.ReadingCard) shown.kiosk().visit());
            case CLOSED -> closed(shown);
            case SERVER_AWAY -> away(shown);
            case NOT_ISSUED -> notIssued(shown, (Visit.NotIssued) shown.kiosk().visit());
            case CANCELLED -> cancelled(shown, (Visit.WithTicket) shown.kiosk().visit());
            case HOME, PRINTER_TROUBLE, GROUP, GUIDES, GUIDE, PRINTING, TICKET, UNPRINTED, IDLE_QUESTION -> NOTHING;
        };
    }

    /** An ID card is never needed to go on, but for a service that says so. */
    private static Notice card(Shown shown, Visit.ReadingCard reading) {
        boolean trouble = reading.trouble() != null;
        String key = trouble ? reading.trouble() : "card.lay";
        boolean appointment = trouble && reading.trouble().startsWith("appointment.");
        String known = shown.words().has(key) ? key : appointment ? "appointment.other" : "card.other";
        String title =
                reading.checking() ? "card.checking" : appointment ? "appointment" : trouble ? "card.no" : "card";
        return new Notice(
                trouble ? Kind.WARN : Kind.CARD,
                "",
                shown.text(title),
                shown.text(reading.checking() ? "card.checking.text" : known),
                List.of(),
                reading.checking() ? "" : shown.text(trouble ? "card.go-on" : "card.skip"),
                Touch.BACK);
    }

    private static Notice closed(Shown shown) {
        KioskView view = shown.view();
        return new Notice(
                Kind.CLOSED,
                "",
                shown.text(OpensNext.isToday(shown) ? "closed.pause" : "closed"),
                OpensNext.text(shown),
                view.hours().stream()
                        .map(line -> new Row(shown.of(line.days()), shown.of(line.times())))
                        .toList(),
                "",
                Touch.ELSEWHERE);
    }

    private static Notice away(Shown shown) {
        Line line = shown.kiosk().line();
        String text = switch (line.state()) {
            case CONNECTING, LIVE -> shown.text("away.connecting");
            case REFUSED -> shown.text("away.refused");
            case LOST, ALONE ->
                line.since() == null || shown.view() == null
                        ? shown.text("away.lost")
                        : shown.text("away.lost.since", "time", HallDate.minutes(shown.inHall(line.since())));
        };
        return new Notice(
                Kind.LOST,
                "",
                shown.text("away"),
                text,
                List.of(
                        new Row(shown.text("away.need"), shown.text("away.need.do")),
                        new Row(shown.text("away.have"), shown.text("away.have.do"))),
                "",
                Touch.ELSEWHERE);
    }

    private static Notice notIssued(Shown shown, Visit.NotIssued missed) {
        if (missed.needsCard() && shown.kiosk().card().reader()) {
            return new Notice(
                    Kind.CARD,
                    "",
                    shown.text("card.needed"),
                    shown.text("card.needed.text"),
                    List.of(),
                    shown.text("card.show"),
                    Touch.CARD);
        }
        boolean unknown = missed.refused() == null;
        String key = "refused." + missed.refused();
        return new Notice(
                Kind.WARN,
                "",
                shown.text(unknown ? "missed" : "refused"),
                unknown ? shown.text("missed.text") : shown.text(shown.words().has(key) ? key : "refused.other"),
                List.of(),
                shown.text(unknown ? "again" : "home"),
                unknown ? Touch.AGAIN : Touch.DONE);
    }

    private static Notice cancelled(Shown shown, Visit.WithTicket with) {
        String over = with.cancelling() == Visit.Cancelling.OVER ? "over" : "cancelled";
        return new Notice(
                Kind.DONE,
                with.ticket().number(),
                shown.text(over, "number", with.ticket().number()),
                shown.text(over + ".text"),
                List.of(),
                shown.text("done"),
                Touch.DONE);
    }
}
