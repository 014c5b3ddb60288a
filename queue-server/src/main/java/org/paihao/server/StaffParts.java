package org.paihao.server;

import org.paihao.server.appointment.ImportDesk;
import org.paihao.server.day.ClockDesk;
import org.paihao.server.device.DeviceDesk;
import org.paihao.server.device.Devices;
import org.paihao.server.http.Access;
import org.paihao.server.office.DirectOffice;
import org.paihao.server.office.Office;
import org.paihao.server.staff.Passwords;
import org.paihao.server.staff.SessionRoutes;
import org.paihao.server.staff.Sessions;
import org.paihao.server.staff.SignInDesk;
import org.paihao.server.staff.SignInPage;
import org.paihao.server.staff.StaffDesk;
import org.paihao.server.staff.StaffSession;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;

/** Who may: devices by their token, people by their session, and the office that lets both in. */
record StaffParts(Access access, Devices devices, SignInDesk signIn, SessionRoutes sessions, Office office) {
    static StaffParts of(
            FloorParts floor,
            WindowParts windows,
            Ledger ledger,
            Readers readers,
            ClockDesk clocks,
            ImportDesk imports) {
        Devices devices = new Devices(readers);
        Sessions sessions = new Sessions(readers);
        Passwords passwords = new Passwords();
        SignInDesk signIn = new SignInDesk(floor.hall(), ledger, readers, windows.windows(), passwords);
        return new StaffParts(
                new Access(devices::find, cookie -> sessions.find(cookie).map(StaffSession::actor)),
                devices,
                signIn,
                new SessionRoutes(
                        sessions, signIn, new SignInPage(floor.hall(), floor.clock(), readers, floor.services())),
                new DirectOffice(
                        new DeviceDesk(ledger, devices),
                        new StaffDesk(ledger, readers, passwords),
                        clocks,
                        imports,
                        ledger));
    }
}
