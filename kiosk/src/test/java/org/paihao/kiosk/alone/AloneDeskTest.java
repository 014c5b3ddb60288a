package org.paihao.kiosk.alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.kiosk.alone.CutOffKiosk.MONDAY;
import static org.paihao.kiosk.alone.CutOffKiosk.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.MergedTickets;
import org.paihao.protocol.MergedTickets.Merged;
import org.paihao.protocol.MergedTickets.Outcome;
import org.paihao.protocol.Notified;
import org.paihao.protocol.OfflineTickets;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.KioskView;

/** A number that a kiosk gave by itself is given once, whatever becomes of the program, its file and its clock. */
class AloneDeskTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path folder;

    private CutOffKiosk kiosk;

    @BeforeEach
    void open() throws IOException {
        kiosk = new CutOffKiosk(folder.resolve("kiosk"));
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void numbersRunPerLetterFromTheLeaseOfTheDay() {
        kiosk.at(MONDAY, "09:00");
        Ticket first = kiosk.desk().give("social", null).orElseThrow();
        assertThat(first.number()).isEqualTo("A500");
        assertThat(first.issuedAt()).isEqualTo(time(MONDAY, "09:00"));
        assertThat(first.ahead()).isEqualTo(AloneDesk.NOBODY_KNOWS);
        assertThat(kiosk.give("social")).contains("A501");
        assertThat(kiosk.give("police")).contains("B500");
        assertThat(kiosk.give("other")).as("not leased").isEmpty();
        kiosk.at(TUESDAY, "09:00");
        assertThat(kiosk.give("social")).contains("A500");
        assertThat(kiosk.desk().toBring())
                .extracting(OfflineTickets::lease)
                .containsExactly("seal-2026-11-23", "seal-2026-11-24");
    }

    @Test
    void whatItsHolderWasGivenToReadIsKeptOnceAndBroughtAlsoAfterAPowerCut() {
        kiosk.at(MONDAY, "09:00");
        Ticket ticket = kiosk.desk().give("social", null).orElseThrow();
        String id = ticket.id();
        MergedTickets booked = new MergedTickets(List.of(new Merged(id, Outcome.BOOKED, ticket, null)));
        Notified guide = new Notified("yibao", 2);
        assertThat(kiosk.desk().notified(id, guide)).isTrue();
        assertThat(kiosk.desk().notified(id, guide)).isTrue();
        kiosk.desk().paper(id, PrintState.PRINTED);
        kiosk.dieAndStart();
        OfflineTickets sent = kiosk.desk().toBring().get(0);
        assertThat(sent.tickets().get(0).notified()).containsExactly(guide);
        assertThat(sent.tickets().get(0).print()).isEqualTo(PrintState.PRINTED);
        Notified other = new Notified("shebao", 1);
        kiosk.desk().notified(id, other);
        kiosk.desk().brought(sent, booked);
        OfflineTickets again = kiosk.desk().toBring().get(0);
        assertThat(again.tickets().get(0).notified())
                .as("news since it was sent")
                .containsExactly(guide, other);
        kiosk.desk().brought(again, booked);
        assertThat(kiosk.desk().owes()).isFalse();
        assertThat(kiosk.desk().notified(id, guide))
                .as("now the server is told")
                .isFalse();
    }

    @Test
    void outsideOfTheHoursItSaysWhenItOpensAndBehindTheLastLeaseItCanDoNothing() {
        kiosk.at(MONDAY, "12:30");
        assertThat(kiosk.give("social")).isEmpty();
        KioskView noon = kiosk.desk().view().orElseThrow();
        assertThat(noon.open()).isFalse();
        assertThat(noon.opensNext()).isEqualTo(time(MONDAY, "14:00"));
        kiosk.at(MONDAY, "20:00");
        assertThat(kiosk.desk().view().orElseThrow().opensNext()).isEqualTo(time(TUESDAY, "08:30"));
        kiosk.at(TUESDAY, "09:00");
        KioskView morning = kiosk.desk().view().orElseThrow();
        assertThat(morning.open()).isTrue();
        assertThat(morning.issuingUntil()).isEqualTo(time(TUESDAY, "17:00"));
        assertThat(morning.services()).allMatch(service -> service.waiting() < 0 && service.range() == null);
        assertThat(morning.today().notOffered()).containsExactly("other");
        kiosk.at(TUESDAY.plusDays(1), "09:00");
        assertThat(kiosk.desk().view()).isEmpty();
        assertThat(kiosk.give("social")).isEmpty();
    }

    @Test
    void aLetterThatIsUsedUpIsFullAndWhenAllAreTheKioskCanDoNothing() {
        kiosk.at(MONDAY, "09:00");
        for (int n = 500; n <= 599; n++) {
            assertThat(kiosk.give("social")).contains("A" + n);
        }
        assertThat(kiosk.give("social")).isEmpty();
        assertThat(kiosk.desk().view().orElseThrow().today().full()).containsExactly("social");
        for (int n = 500; n <= 599; n++) {
            kiosk.give("police");
        }
        assertThat(kiosk.desk().view()).isEmpty();
    }

    @Test
    void startedAgainWithoutTheServerItGoesOnByTheHallsTime() {
        kiosk.at(MONDAY, "09:00");
        kiosk.give("social");
        kiosk.dieAndStart();
        kiosk.at(MONDAY, "09:10");
        Ticket next = kiosk.desk().give("social", null).orElseThrow();
        assertThat(next.number()).isEqualTo("A501");
        assertThat(next.issuedAt()).as("its clock is behind").isEqualTo(time(MONDAY, "09:10"));
        kiosk.dieAndStart();
        kiosk.at(TUESDAY, "08:45");
        assertThat(kiosk.give("police")).contains("B500");
    }

    @Test
    void aClockThatWasSetBackGivesNoNumberTwiceAndNobodyAnEarlierPlace() {
        kiosk.at(MONDAY, "09:00");
        kiosk.give("social");
        kiosk.at(TUESDAY, "09:00");
        kiosk.give("social");
        kiosk.dieAndStart();
        for (String back : new String[] {"08:40", "09:30"}) {
            kiosk.machineSays(MONDAY, back);
            Ticket next = kiosk.desk().give("social", null).orElseThrow();
            assertThat(next.businessDay()).isEqualTo(TUESDAY);
            assertThat(next.issuedAt()).isEqualTo(time(TUESDAY, "09:00"));
            kiosk.dieAndStart();
        }
        assertThat(numbers()).containsExactly("A500", "A500", "A501", "A502");
    }

    @Test
    void theLogIsCutAnywhereAndEveryWholeLineIsStillATicket() throws IOException {
        kiosk.at(MONDAY, "09:00");
        kiosk.give("social");
        long one = Files.size(kiosk.tickets());
        kiosk.give("social");
        kiosk.close();
        byte[] whole = Files.readAllBytes(kiosk.tickets());
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(kiosk.tickets(), java.util.Arrays.copyOf(whole, cut));
            kiosk.dieAndStart();
            int left = cut == whole.length ? 2 : cut >= one ? 1 : 0;
            assertThat(numbers()).as("cut after %d bytes", cut).hasSize(left);
            assertThat(kiosk.give("social")).contains("A" + (500 + left));
            kiosk.dieAndStart();
            assertThat(numbers()).hasSize(left + 1);
            kiosk.close();
        }
        kiosk.dieAndStart();
    }

    @Test
    void aLineThatIsDamagedMayHaveBeenANumberSoOneIsPassedOver() throws IOException {
        kiosk.at(MONDAY, "09:00");
        kiosk.give("social");
        kiosk.give("social");
        kiosk.close();
        String text = Files.readString(kiosk.tickets());
        Files.writeString(kiosk.tickets(), text.replace("A501", "A509"));
        kiosk.dieAndStart();
        assertThat(kiosk.give("social")).contains("A502");
        assertThat(kiosk.give("police")).contains("B501");
    }

    @Test
    void withoutItsLeasesItCanDoNothingAndWhatItGaveStays() throws IOException {
        kiosk.at(MONDAY, "09:00");
        kiosk.give("social");
        Files.write(kiosk.leases(), "x".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        String text = Files.readString(kiosk.leases());
        Files.writeString(kiosk.leases(), text.replace("seal-2026-11-23", "seal-2026-11-25"));
        kiosk.dieAndStart();
        assertThat(kiosk.desk().view()).isEmpty();
        assertThat(kiosk.give("social")).isEmpty();
        assertThat(numbers()).containsExactly("A500");
    }

    @Test
    void whatTheServerKnowsOfIsNotGivenAgainByANewMachine() throws IOException {
        kiosk.at(MONDAY, "09:00");
        kiosk.desk().hold(List.of(CutOffKiosk.lease(MONDAY, 507)));
        assertThat(kiosk.give("social")).contains("A508");
    }

    @Test
    void whatChangedWhileItWasOnItsWayIsBroughtOnceMore() {
        kiosk.at(MONDAY, "09:00");
        Ticket given = kiosk.desk().give("social", null).orElseThrow();
        OfflineTickets sent = kiosk.desk().toBring().get(0);
        kiosk.desk().paper(given.id(), PrintState.PRINTED);
        MergedTickets answer =
                new MergedTickets(List.of(new Merged(given.id(), Outcome.BOOKED, named(given, "server-id"), null)));
        kiosk.desk().brought(sent, answer);
        assertThat(kiosk.desk().owes()).isTrue();
        kiosk.desk().brought(kiosk.desk().toBring().get(0), answer);
        assertThat(kiosk.desk().owes()).isFalse();
        assertThat(kiosk.desk().paper(given.id(), PrintState.UNPRINTED))
                .as("the server's affair from now on")
                .isFalse();
        kiosk.dieAndStart();
        assertThat(kiosk.desk().owes()).isFalse();
        assertThat(kiosk.desk().booked(given.id())).isEqualTo("server-id");
        assertThat(kiosk.give("social")).contains("A501");
    }

    @Test
    void whatIsOverGoesFromTheDiskAndItsNumbersWithIt() throws IOException {
        kiosk.at(MONDAY, "09:00");
        Ticket given = kiosk.desk().give("social", null).orElseThrow();
        kiosk.desk()
                .brought(
                        kiosk.desk().toBring().get(0),
                        new MergedTickets(List.of(new Merged(given.id(), Outcome.BOOKED, given, null))));
        kiosk.desk().give("social", null);
        kiosk.at(MONDAY.plusDays(7), "09:00");
        kiosk.desk().hold(List.of(CutOffKiosk.lease(MONDAY.plusDays(7), 0)));
        assertThat(numbers()).as("the other one is owed").containsExactly("A501");
        assertThat(Files.readAllLines(kiosk.tickets())).hasSize(1);
        assertThat(kiosk.give("social")).contains("A500");
        kiosk.dieAndStart();
        assertThat(numbers()).containsExactly("A501", "A500");
    }

    private static Ticket named(Ticket ticket, String id) {
        return new Ticket(
                id,
                ticket.number(),
                ticket.service(),
                ticket.state(),
                ticket.print(),
                ticket.businessDay(),
                ticket.issuedAt(),
                0,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> numbers() {
        return kiosk.desk().toBring().stream()
                .flatMap(some -> some.tickets().stream())
                .map(ticket -> ticket.number())
                .toList();
    }

    @Test
    void aDiskThatTakesNothingGivesNoNumber() throws IOException {
        kiosk.at(MONDAY, "09:00");
        kiosk.close();
        Optional<String> given = kiosk.give("social");
        assertThat(given).isEmpty();
        kiosk.dieAndStart();
        assertThat(numbers()).isEmpty();
    }
}
