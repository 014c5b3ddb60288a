package org.paihao.server;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.alarm.LowDisk;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.appointment.AppointmentRoutes;
import org.paihao.server.appointment.ImportDesk;
import org.paihao.server.calling.CallRoutes;
import org.paihao.server.calling.ComeBackRoutes;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.ClockAlarm;
import org.paihao.server.day.ClockDesk;
import org.paihao.server.day.ClockRoutes;
import org.paihao.server.day.DayDesk;
import org.paihao.server.day.DayRoutes;
import org.paihao.server.day.ShortOfWindows;
import org.paihao.server.device.PairingRoutes;
import org.paihao.server.device.PrinterAlarms;
import org.paihao.server.device.PrinterDesk;
import org.paihao.server.device.PrinterRoutes;
import org.paihao.server.guide.GuideRoutes;
import org.paihao.server.help.HelpAlarms;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.help.HelpRoutes;
import org.paihao.server.http.Access;
import org.paihao.server.http.Web;
import org.paihao.server.office.Office;
import org.paihao.server.office.OfficeKey;
import org.paihao.server.office.OfficeRoutes;
import org.paihao.server.person.PersonRoutes;
import org.paihao.server.rating.DayKeys;
import org.paihao.server.rating.RatingDesk;
import org.paihao.server.rating.RatingReasons;
import org.paihao.server.rating.RatingRoutes;
import org.paihao.server.rating.Release;
import org.paihao.server.report.ReportRoutes;
import org.paihao.server.report.TimesReports;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SecretFile;
import org.paihao.server.slip.SlipRoutes;
import org.paihao.server.staff.PhotoRoutes;
import org.paihao.server.staff.Photos;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.DataFolder;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.StartFault;
import org.paihao.server.ticket.ReprintStore;
import org.paihao.server.ticket.TicketRoutes;
import org.paihao.server.ticket.TrackUrl;
import org.paihao.server.tide.TideRoutes;
import org.paihao.server.view.ViewHub;
import org.paihao.server.window.EmptyUnits;
import org.paihao.server.window.UnservedServices;
import org.paihao.server.window.VerbRoutes;
import org.paihao.server.window.WindowRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hall's server, put together by hand: the one place where its parts meet. */
public final class HallServer implements AutoCloseable {
    /** The program's version. */
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(HallServer.class);

    private final DataFolder folder;
    private final Readers readers;
    private final Ledger ledger;
    private final ViewHub hub;
    private final Web web;
    private final Office office;
    private volatile OfficeKey officeKey;
    private final Housekeeping housekeeping;

    /** Starts a server; when this returns, it answers. */
    public static HallServer start(ServerSettings settings) throws StartFault {
        return start(settings, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * Starts a server with clocks of its own.
     *
     * @param clock the machine's; its zone does not matter, the hall has its own
     * @param nanoTime the monotonic clock that it is measured by
     */
    public static HallServer start(ServerSettings settings, Clock clock, LongSupplier nanoTime) throws StartFault {
        DataFolder folder = DataFolder.take(settings.data());
        try {
            return new HallServer(settings, clock, nanoTime, folder);
        } catch (StartFault | RuntimeException e) {
            close(folder, e);
            throw e;
        } catch (SQLException | IOException e) {
            close(folder, e);
            throw new StartFault("the server cannot start: " + e.getMessage(), e);
        }
    }

    private static void close(DataFolder folder, Exception first) {
        try {
            folder.close();
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    private HallServer(ServerSettings settings, Clock realTime, LongSupplier nanoTime, DataFolder folder)
            throws SQLException, IOException, StartFault {
        this.folder = folder;
        Hall hall = HallBooks.settle(settings, realTime, folder.database());
        this.readers = new Readers(folder.database());
        HallClock clock = HallBooks.clock(settings, realTime, nanoTime, hall, readers.read(Books::lastWritten));
        HallKey key = new HallKey(SecretFile.readOrMake(folder.key("hall.key"), HallKey.LENGTH));
        FloorParts floor = FloorParts.of(hall, clock, key);
        TicketParts numbers = TicketParts.of(floor);
        WindowParts windows = WindowParts.of(floor, numbers);
        AppointmentParts bookings = AppointmentParts.of(floor, numbers);
        RatingReasons reasons = RatingReasons.shipped();
        DayKeys dayKeys = new DayKeys(folder.keys());
        Release release = new Release(dayKeys);
        ReprintStore reprints = new ReprintStore();
        DayDesk days = DayParts.days(floor, numbers, windows, (writing, today) -> {
            bookings.appointments().closeBefore(writing, today);
            reprints.forgetBefore(writing, today);
            release.due(writing);
        });

        this.hub = new ViewHub(readers, clock);
        this.ledger = new Ledger(folder.database(), clock, days, hub::changed, HallServer::stopAtOnce);
        ledger.write(writing -> {
            release.due(writing);
            days.byRule(writing);
            floor.waits().restore(writing.database());
            floor.waits().keep(writing);
            Map<String, Object> facts = Map.of(
                    "version",
                    VERSION,
                    "ratingReasons",
                    reasons.version(),
                    "order",
                    hall.limits().order().facts());
            return writing.journal("server-started", "hall", null, null, facts);
        });

        ClockDesk clocks = new ClockDesk(clock);
        ImportDesk imports = new ImportDesk(ledger, bookings.appointments());
        StaffParts staff = StaffParts.of(floor, windows, ledger, readers, clocks, imports);
        this.office = staff.office();
        Access access = staff.access();
        Photos photos = new Photos(hall, folder.path());
        photos.missing().forEach(file -> LOG.warn("the hall file names the photo {}, which cannot be shown", file));
        HelpDesk help = new HelpDesk(clock);
        Alarms alarms = new Alarms(List.of(
                new HelpAlarms(help, hall, clock),
                new ClockAlarm(clock),
                new LowDisk(folder.path()),
                new ShortOfWindows(hall.hours()),
                new UnservedServices(hall, clock, floor.tickets(), floor.windows(), floor.services()),
                new EmptyUnits(hall, floor.windows()),
                new PrinterAlarms(hall, clock)));
        AnswerStore answers = floor.answers();
        TrackUrl trackUrl = new TrackUrl(key, settings.publicUrl());
        VerbRoutes verbs = new VerbRoutes(access, ledger, readers, answers);
        this.web = new Web(
                settings.host(),
                settings.port(),
                List.of(
                        new TicketRoutes(
                                access, ledger, readers, answers, numbers.tickets(), numbers.papers(), trackUrl),
                        new PrinterRoutes(access, ledger, answers, new PrinterDesk()),
                        new HelpRoutes(access, ledger, answers, help),
                        new GuideRoutes(access, hall),
                        new SlipRoutes(access, ledger, answers, numbers.slips(), trackUrl),
                        LeaseParts.routes(floor, numbers, days, access, ledger),
                        new DayRoutes(access, ledger, readers, answers, days, numbers.slips()),
                        new WindowRoutes(verbs, windows.windows()),
                        new CallRoutes(verbs, windows.clerks()),
                        new ComeBackRoutes(access, ledger, answers, windows.clerks()),
                        new TideRoutes(access, readers, verbs, windows.tideDesk(), windows.tides()),
                        ViewParts.routes(floor, windows, access, hub, alarms, help, reasons),
                        new RatingRoutes(
                                access,
                                ledger,
                                new RatingDesk(hall.limits(), clock, floor.openings(), reasons, dayKeys)),
                        new ReportRoutes(access, readers, clock, new TimesReports(hall, clock)),
                        new PersonRoutes(access, readers, hall, clock, key),
                        new AppointmentRoutes(
                                access,
                                ledger,
                                readers,
                                answers,
                                clock,
                                bookings.appointments(),
                                bookings.checkIn(),
                                trackUrl,
                                imports,
                                bookings.search()),
                        staff.sessions(),
                        new PairingRoutes(access, staff.devices(), nanoTime),
                        new PhotoRoutes(access, photos),
                        PhoneParts.routes(floor, numbers, ledger, readers, nanoTime),
                        new ClockRoutes(access, ledger, answers, clocks),
                        new OfficeRoutes(office, () -> officeKey),
                        new PlainRoutes(clock, readers)));
        this.housekeeping = new Housekeeping(
                ledger,
                List.of(
                        clocks::note,
                        numbers.papers()::giveUpOnSilentPaper,
                        days::byRule,
                        numbers.persons()::forget,
                        staff.signIn()::endForgotten,
                        windows.tideDesk()::endDue,
                        floor.waits()::keep));
        web.start();
        this.officeKey = OfficeKey.leave(folder.path(), web.port());
        hub.start();
        housekeeping.start();
    }

    private static void stopAtOnce() {
        LOG.error("two commits in a row failed: the server stops, so that nothing is promised that cannot be kept");
        Runtime.getRuntime().halt(2);
    }

    /** Enrols devices and gives people accounts. */
    public Office office() {
        return office;
    }

    public int port() {
        return web.port();
    }

    /** Every address that it answers, such as {@code POST /api/v1/tickets}. */
    List<String> addresses() {
        return web.addresses();
    }

    /** Answers what is under way, saves it, and lets the data folder go. */
    @Override
    public void close() {
        housekeeping.stop();
        hub.close();
        web.close();
        try {
            OfficeKey.take(folder.path());
            ledger.close();
            readers.close();
            folder.close();
        } catch (SQLException | IOException e) {
            LOG.error("the books were not closed well", e);
        }
    }
}
