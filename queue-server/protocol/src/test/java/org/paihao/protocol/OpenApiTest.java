package org.paihao.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.view.Alarm;
import org.paihao.protocol.view.Beat;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.protocol.view.GuideView;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.Load;
import org.paihao.protocol.view.ManagerView;
import org.paihao.protocol.view.Note;
import org.paihao.protocol.view.PadView;
import org.paihao.protocol.view.PhoneHall;
import org.paihao.protocol.view.PhoneTicket;
import org.paihao.protocol.view.Post;
import org.paihao.protocol.view.Tide;
import org.paihao.protocol.view.TideProposal;
import org.paihao.protocol.view.ToldWaits;
import org.paihao.protocol.view.Version;
import org.paihao.protocol.view.WhereaboutsView;
import org.paihao.protocol.view.WindowLine;

/** The contract in openapi.yaml and the records say the same. */
final class OpenApiTest {
    private static JsonNode contract;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = OpenApiTest.class.getResourceAsStream(Paths.OPENAPI)) {
            contract = new YAMLMapper().readTree(in);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TicketRequest.class,
                Lease.class,
                LeaseList.class,
                OfflineTicket.class,
                OfflineTickets.class,
                MergedTickets.class,
                PriorityRequest.class,
                ReprintRequest.class,
                AppointmentRequest.class,
                MoveRequest.class,
                WhichAppointment.class,
                Appointment.class,
                AppointmentList.class,
                SlotList.class,
                ImportedAppointments.class,
                Phone.class,
                PriorityReport.class,
                OutOfOrderReport.class,
                AgentReport.class,
                ToldWaitsReport.class,
                TimesReport.class,
                Times.class,
                Figure.class,
                UnprintedReport.class,
                TurnCommand.class,
                FinishCommand.class,
                AddTransactionCommand.class,
                CallCommand.class,
                NoteCommand.class,
                NoteRequest.class,
                NumberCommand.class,
                HoldCommand.class,
                TransferCommand.class,
                WalkInCommand.class,
                PauseCommand.class,
                CloseCommand.class,
                TidalCommand.class,
                Tides.class,
                RatingRequest.class,
                SessionRequest.class,
                Ticket.class,
                ServiceName.class,
                Wait.class,
                Why.class,
                Finished.class,
                Promised.class,
                Window.class,
                Session.class,
                WindowChoice.class,
                Health.class,
                ConfirmedClock.class,
                Problem.class,
                Beat.class,
                Version.class,
                HallName.class,
                KioskView.class,
                BoardView.class,
                PadView.class,
                ConsoleView.class,
                GuideView.class,
                ManagerView.class,
                WhereaboutsView.class,
                ToldWaits.class,
                WindowLine.class,
                Post.class,
                Note.class,
                Tide.class,
                TideProposal.class,
                Load.class,
                Alarm.class,
                SignInList.class,
                PhoneTicket.class,
                PhoneHall.class,
                ItemList.class,
                Slip.class,
                SlipUse.class,
                BusinessDay.class
            })
    void eachRecordHasASchemaWithItsFields(Class<?> type) {
        assertThat(names(contract.at("/components/schemas/" + type.getSimpleName() + "/properties")))
                .isEqualTo(fields(type));
    }

    @Test
    void whatIsWithinALeaseHasItsFieldsToo() {
        same("Lease/properties/hours/items", Lease.Span.class);
        same("Lease/properties/services/items", Lease.Offer.class);
        same("MergedTickets/properties/tickets/items", MergedTickets.Merged.class);
    }

    @Test
    void whatIsWithinAViewHasItsFieldsToo() {
        same("KioskView/properties/hours/items", KioskView.HoursLine.class);
        same("KioskView/properties/groups/items", KioskView.Group.class);
        same("KioskView/properties/services/items", KioskView.Service.class);
        same("KioskView/properties/today", KioskView.Today.class);
        same("BoardView/properties/calls/items", BoardView.Call.class);
        same("BoardView/properties/waiting/items", BoardView.Waiting.class);
        same("BoardView/properties/paused/items", BoardView.Paused.class);
        same("BoardView/properties/day", BoardView.Day.class);
        same("BoardView/properties/announcements/items", BoardView.Announcement.class);
        same("PadView/properties/opening", PadView.Opening.class);
        same("PadView/properties/reasons/items", PadView.Reason.class);
        same("ConsoleView/properties/given/items", ConsoleView.Given.class);
        same("ConsoleView/properties/queue/items", ConsoleView.Queued.class);
        same("ConsoleView/properties/acts/items", ConsoleView.Act.class);
        same("ConsoleView/properties/held/items", ConsoleView.Held.class);
        same("ConsoleView/properties/missed/items", ConsoleView.Missed.class);
        same("ConsoleView/properties/transferTo", ConsoleView.Targets.class);
        same("ConsoleView/properties/transferTo/properties/windows/items", ConsoleView.Target.class);
        same("ConsoleView/properties/earlier/items", ConsoleView.Done.class);
        same("ConsoleView/properties/own/items", ConsoleView.OwnWindow.class);
        same("Post/properties/windows/items", Post.Kept.class);
        same("Post/properties/people/items", Post.Holder.class);
        same("WindowLine/properties/ticket", WindowLine.Here.class);
        same("GuideView/properties/people/items", GuideView.Somebody.class);
        same("WhereaboutsUnit", WhereaboutsView.Unit.class);
        same("WhereaboutsUnit/properties/people/items", WhereaboutsView.Person.class);
        same("WhereaboutsUnit/properties/people/items/properties/standIn", WhereaboutsView.StandIn.class);
        same("GuideView/properties/kiosks/items", GuideView.Kiosk.class);
        same("GuideView/properties/others", GuideView.Others.class);
        same("GuideView/properties/day", GuideView.Day.class);
        same("SignInList/properties/windows/items", SignInList.Place.class);
        same("KioskView/properties/reprints/items", KioskView.Reprint.class);
        same("SlotList/properties/slots/items", SlotList.Slot.class);
        same("ImportedAppointments/properties/lines/items", ImportedAppointments.Line.class);
        same("PriorityReport/properties/lines/items", PriorityReport.Line.class);
        same("OutOfOrderReport/properties/lines/items", OutOfOrderReport.Line.class);
        same("AgentReport/properties/lines/items", AgentReport.Line.class);
        same("ToldWaitsReport/properties/lines/items", ToldWaitsReport.Line.class);
        same("TimesReport/properties/services/items", TimesReport.OfService.class);
        same("TimesReport/properties/windows/items", TimesReport.OfWindow.class);
        same("TimesReport/properties/inaccurate/items", TimesReport.Inaccurate.class);
        same("Spent", TimesReport.Spent.class);
        same("BusinessDay/properties/overtime/items", BusinessDay.Overtime.class);
        same("PhoneTicket/properties/called/items", PhoneTicket.Called.class);
        same("PhoneHall/properties/hours/items", KioskView.HoursLine.class);
        same("PhoneHall/properties/services/items", PhoneHall.Service.class);
        same("ItemList/properties/items/items", ItemList.Item.class);
    }

    @Test
    void statesAreThoseOfTheRecords() {
        assertThat(values("/components/schemas/TicketState/enum")).isEqualTo(names(TicketState.values()));
        assertThat(values("/components/schemas/Priority/enum")).isEqualTo(names(Priority.values()));
        assertThat(values("/components/schemas/Appointment/properties/state/enum"))
                .isEqualTo(names(AppointmentState.values()));
        assertThat(values("/components/schemas/DayKind/enum")).isEqualTo(names(DayKind.values()));
        assertThat(values("/components/schemas/Slip/properties/kind/enum")).isEqualTo(names(SlipKind.values()));
        assertThat(values("/components/schemas/PrintState/enum")).isEqualTo(names(PrintState.values()));
        assertThat(values("/components/schemas/WhereaboutsUnit/properties/people/items/properties/place/enum"))
                .isEqualTo(names(WhereaboutsView.Place.values()));
        assertThat(values("/components/schemas/HoldKind/enum")).isEqualTo(names(HoldKind.values()));
        assertThat(values("/components/schemas/Window/properties/state/enum")).isEqualTo(names(WindowState.values()));
    }

    @Test
    void addressesAreThoseOfPaths() {
        Set<String> described = names(contract.get("paths"));
        assertThat(described)
                .contains(
                        Paths.HEALTH,
                        Paths.OPENAPI,
                        Paths.SESSIONS,
                        Paths.TICKETS,
                        Paths.RATINGS,
                        Paths.LEASES,
                        Paths.OFFLINE_TICKETS,
                        Paths.SLIP_USE,
                        Paths.DAY,
                        Paths.DAY + "/open",
                        Paths.DAY + "/close",
                        Paths.ticket("{id}"),
                        Paths.kioskView("{device}"),
                        Paths.boardView("{zone}"));
        for (String act : List.of(
                "printed",
                "unprinted",
                "cancel",
                "reprint",
                "priority",
                "note",
                "come-back",
                "promise",
                "supplement")) {
            assertThat(described).contains(Paths.ticket("{id}", act));
        }
        assertThat(described)
                .contains(
                        Paths.APPOINTMENTS,
                        Paths.APPOINTMENT_SEARCH,
                        Paths.APPOINTMENT_IMPORT,
                        Paths.CHECK_IN,
                        Paths.SLOTS,
                        Paths.CARD_KEY,
                        Paths.PRIORITY_REPORT,
                        Paths.AGENT_REPORT,
                        Paths.OUT_OF_ORDER_REPORT,
                        Paths.TOLD_WAITS_REPORT,
                        Paths.TIMES_REPORT);
        for (String act : List.of("move", "cancel", "phone")) {
            assertThat(described).contains(Paths.appointment("{id}", act));
        }
        for (String act : List.of(
                "call-next",
                "call",
                "walk-in",
                "come-back",
                "hold",
                "take-up",
                "transfer",
                "add-transaction",
                "recall",
                "start",
                "finish",
                "no-show",
                "put-back",
                "note",
                "undo",
                "open",
                "pause",
                "continue",
                "close",
                "tidal",
                "give-back")) {
            assertThat(described).contains(Paths.window(7, act).replace("7", "{no}"));
        }
        assertThat(described)
                .contains(
                        Paths.padView(7).replace("7", "{no}"),
                        Paths.consoleView(7).replace("7", "{no}"));
        assertThat(described)
                .contains(
                        Paths.SIGN_IN,
                        Paths.SESSION_WINDOWS,
                        Paths.TIDES,
                        Paths.GUIDE_VIEW,
                        Paths.MANAGER_VIEW,
                        Paths.WHEREABOUTS_VIEW,
                        Paths.photo("{no}"))
                .contains(Paths.CONFIRM_CLOCK)
                .contains(
                        Paths.TRACK + "{secret}",
                        Paths.phoneTicket("{secret}"),
                        Paths.phoneCancel("{secret}"),
                        Paths.PHONE_HALL,
                        Paths.PHONE_ITEMS);
    }

    @Test
    void noCommaCutsAText() {
        List<String> cut = new ArrayList<>();
        findNulls(contract, "", cut);
        assertThat(cut).as("a text with a comma stands in quotes within {}").isEmpty();
    }

    private static void findNulls(JsonNode node, String at, List<String> found) {
        node.properties().forEach(each -> {
            String place = at + "/" + each.getKey();
            if (each.getValue().isNull()) {
                found.add(place);
            }
            findNulls(each.getValue(), place, found);
        });
        if (node.isArray()) {
            node.forEach(each -> findNulls(each, at + "[]", found));
        }
    }

    @Test
    void everyPostTakesAKeyAndRefusesWhatIsNoRequest() {
        List<String> wrong = new ArrayList<>();
        contract.get("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().get("post");
            if (post == null) {
                return;
            }
            String parameters =
                    post.path("parameters").toString() + path.getValue().path("parameters");
            // Who holds a ticket's address has its right; any other is an address that is not there.
            Set<String> strangers = path.getKey().startsWith(Paths.TRACK) ? Set.of("404") : Set.of("401", "403");
            if (!parameters.contains("parameters/Key")
                    || !names(post.get("responses")).containsAll(Set.of("400", "413", "500"))
                    || !names(post.get("responses")).containsAll(strangers)) {
                wrong.add(path.getKey());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static void same(String schema, Class<?> type) {
        assertThat(names(contract.at("/components/schemas/" + schema + "/properties")))
                .as(schema)
                .isEqualTo(fields(type));
    }

    private static Set<String> fields(Class<?> type) {
        JavaType known = Wire.strict().constructType(type);
        BeanDescription bean = Wire.strict().getSerializationConfig().introspect(known);
        Set<String> names = new TreeSet<>();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            names.add(property.getName());
        }
        return names;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> names(Enum<?>[] values) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }

    private static Set<String> values(String at) {
        Set<String> values = new TreeSet<>();
        contract.at(at).forEach(value -> values.add(value.asText()));
        return values;
    }
}
