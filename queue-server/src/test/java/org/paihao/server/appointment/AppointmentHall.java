package org.paihao.server.appointment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.storage.StartFault;

/** The sample hall on a Monday at half past eight, with a guide desk: A has two places each half hour, B one. */
final class AppointmentHall implements AutoCloseable {
    static final String TODAY = "2026-11-23";
    static final String TOMORROW = "2026-11-24";

    final RunningHall hall;
    final Person guide;

    AppointmentHall(Path folder) throws StartFault {
        this(folder, SettableClock.at(TODAY + "T08:30"), SampleHall.text());
    }

    AppointmentHall(Path folder, SettableClock clock, String text) throws StartFault {
        hall = RunningHall.of(folder, clock, text);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
    }

    Reply make(String service, String day, String time) {
        return make(service, day, time, "");
    }

    /** @param more further fields of the request, such as {@code "idNumber":"…"} */
    Reply make(String service, String day, String time, String more) {
        return guide.post(
                Paths.APPOINTMENTS,
                "{\"service\":\"" + service + "\",\"day\":\"" + day + "\",\"time\":\"" + time + "\""
                        + (more.isEmpty() ? "" : "," + more) + "}");
    }

    Reply move(String id, String day, String time) {
        return guide.post(Paths.appointment(id, "move"), "{\"day\":\"" + day + "\",\"time\":\"" + time + "\"}");
    }

    Reply cancel(String id) {
        return guide.post(Paths.appointment(id, "cancel"), "");
    }

    /** At the kiosk k1. @param which such as {@code "code":"…"} */
    Reply checkIn(String which) {
        return hall.post(
                hall.kiosk("k1"),
                Paths.CHECK_IN,
                "{" + which + "}",
                UUID.randomUUID().toString());
    }

    static String code(Reply made) {
        return "\"code\":\"" + made.text("code") + "\"";
    }

    static String id(String number) {
        return "\"idNumber\":\"" + number + "\"";
    }

    JsonNode onDay(String day) {
        return guide.get(Paths.APPOINTMENTS + "?day=" + day).body().get("appointments");
    }

    @Override
    public void close() {
        hall.close();
    }
}
