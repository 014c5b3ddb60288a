package org.paihao.server.person;

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

/** The sample hall, where B (police) gives one number to each person, with a guide desk and a manager. */
final class PersonHall implements AutoCloseable {
    final RunningHall hall;
    final Person guide;
    private Person manager;

    PersonHall(Path folder) throws StartFault {
        this(folder, text());
    }

    PersonHall(Path folder, String text) throws StartFault {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:30"), text);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
    }

    Person manager() {
        if (manager == null) {
            manager = Person.signedIn(hall, "chief", Kind.MANAGER, null);
        }
        return manager;
    }

    static String text() {
        return SampleHall.text().replace("    letter: B\n", "    letter: B\n    onePerPerson: true\n");
    }

    /** @param more further fields of the request, such as {@code "idNumber":"…"} */
    Reply atTheKiosk(String service, String more) {
        return hall.post(
                hall.kiosk("k1"),
                Paths.TICKETS,
                body(service, more),
                UUID.randomUUID().toString());
    }

    Reply atTheGuideDesk(String service, String more) {
        return guide.post(Paths.TICKETS, body(service, more));
    }

    private static String body(String service, String more) {
        return "{\"service\":\"" + service + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static String id(String number) {
        return "\"idNumber\":\"" + number + "\"";
    }

    static String priority(String priority, String reason) {
        return "\"priority\":\"" + priority + "\",\"reason\":\"" + reason + "\"";
    }

    @Override
    public void close() {
        hall.close();
    }
}
