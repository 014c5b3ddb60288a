package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.function.Consumer;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.alone.HomeComing;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.idcard.CardReader;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.protocol.client.QueueClient;

/** Takes each errand to the one who does it, on threads of their own. */
public final class Errands implements AutoCloseable {
    private final GuideDesk guides;
    private final PrintDesk print;
    private final NumberDesk numbers;
    private final PaperReports reports;
    private final HelpBell help;
    /** Null at a kiosk that reads no cards. */
    private final CardDesk cards;

    /**
     * @param printer is closed with this
     * @param reader is closed with this; null at a kiosk that reads no cards
     * @param press makes the bytes of papers
     * @param alone gives numbers where the server does not answer
     * @param home brings them to the server later
     * @param kiosk hears how each errand ended
     */
    public Errands(
            QueueClient server,
            Printer printer,
            CardReader reader,
            SlipPress press,
            AloneDesk alone,
            HomeComing home,
            Consumer<Happening> kiosk) {
        this.guides = new GuideDesk(server, kiosk);
        this.print = new PrintDesk(printer, press, kiosk);
        this.numbers = new NumberDesk(server, print, alone, home, kiosk);
        this.reports = new PaperReports(server, alone);
        this.help = new HelpBell(server);
        this.cards = reader == null ? null : new CardDesk(server, reader, kiosk);
    }

    /** Asks the printer from now on, each time so long after its last answer. */
    public void watchPrinter(Duration pause) {
        print.watch(pause);
    }

    /** A finger lies on a service: the printer and the line to the server are tried while it is still down. Returns at once. */
    public void expectTicket() {
        numbers.expect();
        print.expect();
    }

    /** The hall's guides are asked for once. Returns at once. @param missed told where they did not come */
    public void fetchGuides(Runnable missed) {
        guides.fetch(missed);
    }

    /** Returns at once. */
    public void run(Errand errand) {
        if (errand instanceof Errand.TakeNumber take) {
            numbers.take(take);
        } else if (errand instanceof Errand.VoidNumber annul) {
            numbers.annul(annul);
        } else if (errand instanceof Errand.Print slip) {
            print(slip);
        } else if (errand instanceof Errand.PrintGuide guide) {
            print.printGuide(guide);
        } else if (errand instanceof Errand.Reprint again) {
            numbers.reprint(again);
        } else if (errand instanceof Errand.ReportPrinted printed) {
            reports.printed(printed);
        } else if (errand instanceof Errand.ReportUnprinted unprinted) {
            reports.unprinted(unprinted);
        } else if (errand instanceof Errand.ReportNotified notified) {
            reports.notified(notified);
        } else if (errand instanceof Errand.ReportPrinter printer) {
            reports.printer(printer);
        } else if (errand instanceof Errand.CallHelp) {
            help.ring();
        } else if (cards != null) {
            runWithCard(errand);
        }
    }

    private void runWithCard(Errand errand) {
        if (errand instanceof Errand.ReadCard read) {
            cards.read(read);
        } else if (errand instanceof Errand.LeaveCard leave) {
            cards.leave(leave);
        } else if (errand instanceof Errand.CheckIn checkIn) {
            cards.checkIn(checkIn);
        }
    }

    /** An answer that the server gave again by its key may come without the address that only the first one holds. */
    private void print(Errand.Print slip) {
        if (slip.ticket().trackUrl() == null && slip.ticket().ahead() != AloneDesk.NOBODY_KNOWS) {
            numbers.reprint(new Errand.Reprint(slip.ticket().id(), slip.view(), slip.language()));
        } else {
            print.print(slip.ticket(), slip.view(), slip.language(), false);
        }
    }

    @Override
    public void close() {
        numbers.close();
        guides.close();
        print.close();
        reports.close();
        help.close();
        if (cards != null) {
            cards.close();
        }
    }
}
