package org.paihao.server.appointment;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.Appointment;
import org.paihao.protocol.AppointmentRequest;
import org.paihao.protocol.AppointmentState;
import org.paihao.protocol.MoveRequest;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.person.CardHashes;
import org.paihao.server.person.IdNumber;
import org.paihao.server.person.PersonDesk;
import org.paihao.server.person.PersonStore;
import org.paihao.server.person.PhoneSeal;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** Makes, moves and cancels appointments. Each method is one command inside the ledger's act. */
public final class AppointmentDesk {
    private static final int ID_BYTES = 12;

    private final CardHashes hashes;
    private final CheckInCode codes;
    private final PhoneSeal phones;
    private final SlotBook book;
    private final AppointmentStore appointments;
    private final AppointmentWording wording;
    private final PersonStore persons;
    private final PersonDesk personDesk;
    private final SecureRandom random = new SecureRandom();

    public AppointmentDesk(
            Hall hall,
            HallClock clock,
            HallKey key,
            AppointmentStore appointments,
            PersonStore persons,
            PersonDesk personDesk) {
        Slots slots = new Slots(hall.hours());
        this.hashes = new CardHashes(key);
        this.codes = new CheckInCode(key);
        this.phones = new PhoneSeal(key);
        this.book = new SlotBook(hall, clock, slots, appointments);
        this.wording = new AppointmentWording(hall, clock, slots);
        this.appointments = appointments;
        this.persons = persons;
        this.personDesk = personDesk;
    }

    /**
     * Books a slot; a refusal comes before anything is written.
     *
     * @throws Refusal 400 {@code person.id}, {@code person.phone} or {@code person.id-needed}, and what {@link SlotBook}
     *     refuses
     */
    Appointment make(Writing writing, Actor actor, AppointmentRequest request) throws SQLException {
        Service service = book.service(request.service());
        byte[] idHash = request.idNumber() == null
                ? null
                : IdNumber.of(request.idNumber()).hash(hashes);
        if (service.onePerPerson() && idHash == null) {
            throw PersonDesk.idNeeded();
        }
        SlotBook.Place place = book.place(writing, service, request.day(), request.time());
        book.refuseDouble(writing.database(), service, place, idHash, null);
        String id = newId(writing.database());
        byte[] phone = request.phone() == null ? null : phones.seal(id, request.phone());
        Long person = idHash == null && phone == null
                ? null
                : persons.insert(writing, idHash, phone, personDesk.endOf(place.day()));
        AppointmentRow made = new AppointmentRow(
                id,
                service.id(),
                place.day(),
                place.time(),
                place.minutes(),
                AppointmentState.BOOKED,
                person,
                null,
                null);
        appointments.insert(writing, made, codes.hash(codes.of(id)), place.no(), actor.journalName());
        journal(writing, "appointment-made", actor, made);
        return wording.of(made);
    }

    /** The code goes only to whoever makes the appointment; it is drawn anew each time and kept nowhere. */
    String code(String id) {
        return codes.of(id);
    }

    /**
     * Gives an appointment another slot of its service; its code stays.
     *
     * @throws Refusal 404 {@code appointment.unknown}, 409 {@code appointment.wrong-state}, and what {@link SlotBook}
     *     refuses
     */
    Appointment move(Writing writing, Actor actor, String id, MoveRequest request) throws SQLException {
        AppointmentRow found = booked(writing.database(), id);
        Service service = book.service(found.service());
        SlotBook.Place place = book.place(writing, service, request.day(), request.time());
        if (found.person() != null) {
            byte[] idHash = persons.idHash(writing.database(), found.person()).orElse(null);
            book.refuseDouble(writing.database(), service, place, idHash, id);
            persons.keepUntil(writing, found.person(), personDesk.endOf(place.day()));
        }
        appointments.move(writing, id, place);
        AppointmentRow moved = appointments.find(writing.database(), id).orElseThrow();
        journal(writing, "appointment-moved", actor, moved);
        return wording.of(moved);
    }

    /** Gives the place back and forgets the person. @throws Refusal as {@link #move} */
    Appointment cancel(Writing writing, Actor actor, String id) throws SQLException {
        AppointmentRow found = booked(writing.database(), id);
        appointments.state(writing, id, AppointmentState.CANCELLED);
        if (found.person() != null) {
            persons.delete(writing, found.person());
        }
        journal(writing, "appointment-cancelled", actor, found);
        return wording.of(appointments.find(writing.database(), id).orElseThrow());
    }

    /** Keeps of past days that nobody came. @return how many */
    public int closeBefore(Writing writing, LocalDate day) throws SQLException {
        List<AppointmentRow> left = appointments.leftBefore(writing.database(), day);
        for (AppointmentRow missed : left) {
            appointments.state(writing, missed.id(), AppointmentState.MISSED);
            writing.journal("appointment-missed", "hall", null, null, Map.of("appointment", missed.id()));
        }
        return left.size();
    }

    /**
     * Opens the telephone number, which the journal keeps: not the number, but who wanted it.
     *
     * @throws Refusal 404 {@code appointment.unknown}, 404 {@code appointment.no-phone}
     */
    String phone(Writing writing, Actor actor, String id) throws SQLException {
        AppointmentRow found = appointments.find(writing.database(), id).orElseThrow(AppointmentDesk::unknown);
        byte[] sealed = found.person() == null
                ? null
                : persons.sealedPhone(writing.database(), found.person()).orElse(null);
        String phone = sealed == null ? null : phones.open(id, sealed).orElse(null);
        if (phone == null) {
            throw Refusal.notFound("appointment.no-phone", "no telephone number is kept with this appointment");
        }
        journal(writing, "phone-shown", actor, found);
        return phone;
    }

    private AppointmentRow booked(Database database, String id) throws SQLException {
        AppointmentRow found = appointments.find(database, id).orElseThrow(AppointmentDesk::unknown);
        if (found.state() != AppointmentState.BOOKED) {
            throw wrongState(found);
        }
        return found;
    }

    static Refusal unknown() {
        return Refusal.notFound("appointment.unknown", "there is no such appointment");
    }

    static Refusal wrongState(AppointmentRow found) {
        return Refusal.conflict(
                "appointment.wrong-state",
                "this appointment is not booked any more",
                Map.of("state", found.state().name()));
    }

    /** An id whose code nobody else holds: two equal codes are one in a thousand million, and still must not be. */
    private String newId(Database database) throws SQLException {
        while (true) {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (appointments.byCode(database, codes.hash(codes.of(id))).isEmpty()) {
                return id;
            }
        }
    }

    private static void journal(Writing writing, String kind, Actor actor, AppointmentRow row) throws SQLException {
        Map<String, String> body = Map.of(
                "appointment",
                row.id(),
                "service",
                row.service(),
                "day",
                row.day().toString(),
                "time",
                row.time().toString());
        writing.journal(kind, actor.journalName(), null, null, body);
    }
}
