package org.paihao.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.paihao.protocol.Health;
import org.paihao.protocol.Paths;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.alarm.LowDisk;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.appointment.AppointmentDesk;
import org.paihao.server.appointment.AppointmentRoutes;
import org.paihao.server.appointment.AppointmentSearch;
import org.paihao.server.appointment.AppointmentStore;
import org.paihao.server.appointment.CheckInDesk;
import org.paihao.server.appointment.ImportDesk;
import org.paihao.server.calling.CallRoutes;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.ClerkDesk;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.catalog.CatalogStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.HallFile;
import org.paihao.server.catalog.HallFileFault;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.ClockAlarm;
import org.paihao.server.day.ClockDesk;
import org.paihao.server.day.ClockRoutes;
import org.paihao.server.day.DayDesk;
import org.paihao.server.day.DayRoutes;
import org.paihao.server.day.Forgotten;
import org.paihao.server.day.NotClosedByHand;
import org.paihao.server.day.Quotas;
import org.paihao.server.day.ServicesOfTheDay;
import org.paihao.server.day.ShortOfWindows;
import org.paihao.server.device.DeviceDesk;
import org.paihao.server.device.Devices;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Routes;
import org.paihao.server.http.Web;
import org.paihao.server.office.DirectOffice;
import org.paihao.server.office.Office;
import org.paihao.server.office.OfficeKey;
import org.paihao.server.office.OfficeRoutes;
import org.paihao.server.person.PersonDesk;
import org.paihao.server.person.PersonReports;
import org.paihao.server.person.PersonRoutes;
import org.paihao.server.person.PersonStore;
import org.paihao.server.rating.DayKeys;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.rating.RatingDesk;
import org.paihao.server.rating.RatingReasons;
import org.paihao.server.rating.RatingRoutes;
import org.paihao.server.rating.Release;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SecretFile;
import org.paihao.server.slip.SlipDesk;
import org.paihao.server.slip.SlipRoutes;
import org.paihao.server.staff.Passwords;
import org.paihao.server.staff.SessionRoutes;
import org.paihao.server.staff.Sessions;
import org.paihao.server.staff.SignInDesk;
import org.paihao.server.staff.SignInPage;
import org.paihao.server.staff.StaffDesk;
import org.paihao.server.staff.StaffSession;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.DataFolder;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.StartFault;
import org.paihao.server.ticket.Expiry;
import org.paihao.server.ticket.NumberRule;
import org.paihao.server.ticket.PaperDesk;
import org.paihao.server.ticket.ReprintStore;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRoutes;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.ticket.TrackUrl;
import org.paihao.server.tide.TideDesk;
import org.paihao.server.tide.TideRoutes;
import org.paihao.server.tide.TideSource;
import org.paihao.server.view.ViewHub;
import org.paihao.server.view.ViewRoutes;
import org.paihao.server.window.EmptyUnits;
import org.paihao.server.window.PostList;
import org.paihao.server.window.StandIns;
import org.paihao.server.window.UnservedServices;
import org.paihao.server.window.VerbRoutes;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRoutes;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hall's server, put together by hand: the one place where its parts meet. */
public final class HallServer implements AutoCloseable {
    /** The program's version. */
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(HallServer.class);
    private static final String SAMPLE = "/halls/huangtan.yaml";

    private final DataFolder folder;
    private final Readers readers;
    private final Ledger ledger;
    private final ViewHub hub;
    private final Web web;
    private final Office office;
    private volatile OfficeKey officeKey;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor();

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
        Hall hall = settle(settings, realTime, folder.database());
        this.readers = new Readers(folder.database());
        HallClock clock = clock(settings, realTime, nanoTime, hall, readers.read(Books::lastWritten));
        HallKey key = new HallKey(SecretFile.readOrMake(folder.key("hall.key"), HallKey.LENGTH));

        PersonStore personStore = new PersonStore();
        PersonDesk persons = new PersonDesk(hall, clock, key, personStore);
        ReprintStore reprints = new ReprintStore();
        AppointmentStore appointmentStore = new AppointmentStore();
        AppointmentDesk appointments = new AppointmentDesk(hall, clock, key, appointmentStore, personStore, persons);
        AppointmentSearch appointmentSearch = new AppointmentSearch(hall, clock, key, appointmentStore);
        TicketStore tickets = new TicketStore();
        WindowStore windows = new WindowStore();
        WindowServices windowServices = new WindowServices(hall, windows);
        HallWaits waits = new HallWaits(
                hall, clock, (database, at) -> windowServices.all(database, at).byWindow());
        TicketWording wording = new TicketWording(hall, clock, tickets, waits);
        Quotas quotas = new Quotas(hall.hours(), clock);
        List<NumberRule> dayRules = List.of(new NotClosedByHand(), new ServicesOfTheDay(hall.hours()));
        List<NumberRule> numberRules =
                Stream.concat(dayRules.stream(), Stream.of(quotas)).toList();
        PaperDesk paperDesk = new PaperDesk(hall, clock, tickets, wording);
        TicketDesk ticketDesk = new TicketDesk(hall, clock, tickets, wording, persons, numberRules);
        Expiry expiry = new Expiry(tickets);
        SlipDesk slips = new SlipDesk(hall, tickets, wording, ticketDesk, expiry, dayRules, key);
        TrackUrl trackUrl = new TrackUrl(key, settings.publicUrl());
        CheckInDesk checkIn = new CheckInDesk(
                hall, clock, appointmentSearch, appointmentStore, personStore, persons, ticketDesk, tickets, wording);
        WindowDesk windowDesk = new WindowDesk(hall, windows, windowServices);
        AnswerStore answers = new AnswerStore(key);
        TransactionStore transactions = new TransactionStore();
        OpeningStore openings = new OpeningStore(key);
        CallingOrder order = new CallingOrder(hall.limits().order(), tickets);
        ClerkDesk clerks = new ClerkDesk(
                hall,
                clock,
                tickets,
                wording,
                windows,
                windowDesk,
                windowServices,
                order,
                transactions,
                openings,
                ticketDesk);
        DayKeys dayKeys = new DayKeys(folder.keys());
        RatingReasons reasons = RatingReasons.shipped();
        RatingDesk ratings = new RatingDesk(hall.limits(), clock, openings, reasons, dayKeys);
        Release release = new Release(dayKeys);
        Forgotten forgotten =
                new Forgotten(hall.limits().lateClose(), clock, tickets, windows, windowDesk, transactions);
        DayDesk days =
                new DayDesk(hall, clock, tickets, windows, answers, expiry, slips, forgotten, (writing, today) -> {
                    appointments.closeBefore(writing, today);
                    reprints.forgetBefore(writing, today);
                    release.due(writing);
                });

        this.hub = new ViewHub(readers, clock);
        this.ledger = new Ledger(folder.database(), clock, days, hub::changed, this::stopAtOnce);
        ledger.write(writing -> {
            release.due(writing);
            days.byRule(writing);
            waits.restore(writing.database());
            waits.keep(writing);
            return writing.journal(
                    "server-started",
                    "hall",
                    null,
                    null,
                    Map.of(
                            "version",
                            VERSION,
                            "ratingReasons",
                            reasons.version(),
                            "order",
                            hall.limits().order().facts()));
        });

        ClockDesk clockDesk = new ClockDesk(clock);
        Devices devices = new Devices(readers);
        Sessions sessions = new Sessions(readers);
        Passwords passwords = new Passwords();
        SignInDesk signIn = new SignInDesk(hall, ledger, readers, windowDesk, passwords);
        ImportDesk imports = new ImportDesk(ledger, appointments);
        this.office = new DirectOffice(
                new DeviceDesk(ledger, devices), new StaffDesk(ledger, readers, passwords), clockDesk, imports, ledger);
        Alarms alarms = new Alarms(List.of(
                new ClockAlarm(clock),
                new LowDisk(folder.path()),
                new ShortOfWindows(hall.hours()),
                new UnservedServices(hall, clock, tickets, windows, windowServices),
                new EmptyUnits(hall, windows)));
        Access access =
                new Access(devices::find, cookie -> sessions.find(cookie).map(StaffSession::actor));
        TideSource tides = new TideSource(hall, clock, tickets, windows, windowServices);
        TideDesk tideDesk = new TideDesk(hall, clock, tickets, windows, windowDesk, tides);
        VerbRoutes verbs = new VerbRoutes(access, ledger, readers, answers);
        List<Routes> routes = List.of(
                new TicketRoutes(access, ledger, readers, answers, ticketDesk, paperDesk, trackUrl),
                new SlipRoutes(access, ledger, answers, slips, trackUrl),
                new DayRoutes(access, ledger, readers, answers, days, slips),
                new WindowRoutes(verbs, windowDesk),
                new CallRoutes(verbs, clerks),
                new TideRoutes(access, readers, verbs, tideDesk, tides),
                new ViewRoutes(
                        hall,
                        clock,
                        access,
                        hub,
                        tickets,
                        wording,
                        windows,
                        windowServices,
                        new StandIns(hall, windows, windowServices),
                        new PostList(hall, windows),
                        tides,
                        alarms,
                        waits,
                        order,
                        clerks,
                        transactions,
                        openings,
                        reasons),
                new RatingRoutes(access, ledger, ratings),
                new PersonRoutes(access, readers, new PersonReports(hall)),
                new AppointmentRoutes(
                        access,
                        ledger,
                        readers,
                        answers,
                        clock,
                        appointments,
                        checkIn,
                        trackUrl,
                        imports,
                        appointmentSearch),
                new SessionRoutes(sessions, signIn, new SignInPage(hall, clock, readers, windowServices)),
                new ClockRoutes(access, ledger, answers, clockDesk),
                new OfficeRoutes(office, () -> officeKey),
                health(clock),
                contract());
        this.web = new Web(settings.host(), settings.port(), routes);
        web.start();
        this.officeKey = OfficeKey.leave(folder.path(), web.port());
        hub.start();
        housekeeping.scheduleWithFixedDelay(
                () -> keepHouse(paperDesk, days, clockDesk, persons, signIn, tideDesk, waits), 1, 1, TimeUnit.SECONDS);
    }

    /** The hall as the settings or the books have it; what is wrong with a new file leaves the old data untouched. */
    private static Hall settle(ServerSettings settings, Clock realTime, Path file)
            throws SQLException, IOException, StartFault {
        Optional<String> given = Optional.empty();
        if (settings.hallFile().isPresent()) {
            given = Optional.of(Files.readString(settings.hallFile().get()));
            read(given.get());
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            CatalogStore catalog = new CatalogStore();
            Optional<String> known = catalog.text(database);
            String text = given.isPresent() ? given.get() : known.isPresent() ? known.get() : resource(SAMPLE);
            Hall hall = read(text);
            // A file that the books have already is settled: its checks would read every ticket of the day again.
            if (!known.equals(Optional.of(text))) {
                HallClock clock = clock(settings, realTime, () -> 0, hall, Optional.empty());
                catalog.settle(database, hall, text, clock.dayOf(clock.now()));
            }
            return hall;
        }
    }

    private static Hall read(String text) throws StartFault {
        try {
            return HallFile.read(text);
        } catch (HallFileFault e) {
            throw new StartFault("the hall file has an error: " + e.getMessage(), e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = HallServer.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HallClock clock(
            ServerSettings settings, Clock realTime, LongSupplier nanoTime, Hall hall, Optional<Instant> lastWritten) {
        ZoneId zone = hall.hours().zone();
        return settings.clockStart()
                .map(start -> HallClock.scaled(start, settings.clockSpeed(), zone, nanoTime))
                .orElseGet(() -> HallClock.measured(realTime.withZone(zone), nanoTime, lastWritten));
    }

    private Routes health(HallClock clock) {
        return routes -> routes.get(Paths.HEALTH, context -> {
            LocalDate day = readers.read(database -> LocalDate.ofEpochDay(database.number("SELECT day FROM hall")));
            Instant now = clock.now();
            Answers.json(context, 200, new Health("ok", VERSION, day, clock.wire(now.toEpochMilli()), clock.speed()));
        });
    }

    private static Routes contract() {
        return routes -> routes.get(
                Paths.OPENAPI,
                context -> context.contentType("application/yaml").result(resource(Paths.OPENAPI)));
    }

    /**
     * What nobody asks for: days and what they leave open, paper that stays silent, persons to be forgotten, old sessions,
     * tides that ebb, how the queues stand.
     */
    private void keepHouse(
            PaperDesk papers,
            DayDesk days,
            ClockDesk clocks,
            PersonDesk persons,
            SignInDesk sessions,
            TideDesk tides,
            HallWaits waits) {
        try {
            ledger.write(writing -> clocks.note(writing)
                    + papers.giveUpOnSilentPaper(writing)
                    + days.byRule(writing)
                    + persons.forget(writing)
                    + sessions.endForgotten(writing)
                    + tides.endDue(writing)
                    + waits.keep(writing));
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("housekeeping failed", e);
        }
    }

    private void stopAtOnce() {
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
        housekeeping.shutdown();
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
