package org.paihao.server.appointment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paihao.protocol.Appointment;
import org.paihao.protocol.AppointmentList;
import org.paihao.protocol.SlotList;
import org.paihao.protocol.WhichAppointment;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.person.CardHashes;
import org.paihao.server.person.IdNumber;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;

/** Finds appointments and free slots; changes nothing. */
public final class AppointmentSearch {
    private final CardHashes hashes;
    private final CheckInCode codes;
    private final SlotBook book;
    private final AppointmentStore appointments;
    private final AppointmentWording wording;

    public AppointmentSearch(Hall hall, HallClock clock, HallKey key, AppointmentStore appointments) {
        Slots slots = new Slots(hall.hours());
        this.hashes = new CardHashes(key);
        this.codes = new CheckInCode(key);
        this.book = new SlotBook(hall, clock, slots, appointments);
        this.wording = new AppointmentWording(hall, clock, slots);
        this.appointments = appointments;
    }

    /** The appointments of a day, cancelled ones too. */
    public List<Appointment> on(Database database, LocalDate day) throws SQLException {
        return appointments.on(database, day).stream().map(wording::of).toList();
    }

    /** The free places of a service. @throws Refusal as {@link SlotBook#place} for a service that is not booked */
    SlotList slots(Database database, String serviceName, LocalDate day) throws SQLException {
        Service service = book.service(serviceName);
        return new SlotList(wording.service(service.id()), day, book.on(database, service, day));
    }

    /** What is meant, as the desk reads it. @throws Refusal as {@link #rows} */
    AppointmentList find(Database database, WhichAppointment which, LocalDate today) throws SQLException {
        return new AppointmentList(
                rows(database, which, today).stream().map(wording::of).toList());
    }

    /**
     * The appointments that are meant: by an ID number or a card all of that person from today on, else at most one.
     *
     * @throws Refusal 400 {@code appointment.which} unless exactly one field is given, 400 {@code appointment.code} for
     *     what cannot be a code, 400 {@code person.id} or {@code card.hash}
     */
    List<AppointmentRow> rows(Database database, WhichAppointment which, LocalDate today) throws SQLException {
        long given = Stream.of(which.code(), which.idNumber(), which.appointment(), which.cardHash())
                .filter(field -> field != null)
                .count();
        if (given != 1) {
            throw Refusal.badRequest(
                    "appointment.which", "name one appointment: by code, idNumber, cardHash or appointment");
        }
        if (which.idNumber() != null) {
            return appointments.ofPerson(database, IdNumber.of(which.idNumber()).hash(hashes), today);
        }
        if (which.cardHash() != null) {
            return appointments.ofPerson(database, hashes.ofCard(which.cardHash()), today);
        }
        if (which.appointment() != null) {
            return appointments.find(database, which.appointment()).stream().toList();
        }
        Optional<String> code = CheckInCode.typed(which.code());
        if (code.isEmpty()) {
            throw Refusal.badRequest(
                    "appointment.code", "a code is ten digits, and one of these is wrong; read it again");
        }
        return appointments.byCode(database, codes.hash(code.get())).stream().toList();
    }
}
