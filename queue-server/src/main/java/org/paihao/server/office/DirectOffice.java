package org.paihao.server.office;

import org.paihao.server.appointment.ImportDesk;
import org.paihao.server.day.ClockDesk;
import org.paihao.server.device.DeviceDesk;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.staff.StaffDesk;
import org.paihao.server.storage.Ledger;

/** The office in the process that holds the books. */
public final class DirectOffice implements Office {
    private final DeviceDesk devices;
    private final StaffDesk staff;
    private final ClockDesk clocks;
    private final ImportDesk imports;
    private final Ledger ledger;

    public DirectOffice(DeviceDesk devices, StaffDesk staff, ClockDesk clocks, ImportDesk imports, Ledger ledger) {
        this.devices = devices;
        this.staff = staff;
        this.clocks = clocks;
        this.imports = imports;
        this.ledger = ledger;
    }

    @Override
    public OfficeAnswer ask(OfficeRequest request) {
        switch (request.act()) {
            case ENROL -> {
                return new OfficeAnswer(
                        devices.enrol(given(request.kind()), name(request), request.window()), null, null);
            }
            case LIST_USERS -> {
                return new OfficeAnswer(null, staff.list(), null);
            }
            case IMPORT_APPOINTMENTS -> {
                return new OfficeAnswer(null, null, imports.run(given(request.file())));
            }
            case REVOKE -> devices.revoke(given(request.kind()), name(request));
            case ADD_USER -> staff.add(name(request), given(request.role()), given(request.password()));
            case NEW_PASSWORD -> staff.password(name(request), given(request.password()));
            case REMOVE_USER -> staff.remove(name(request));
            case CONFIRM_CLOCK -> confirmClock();
        }
        return OfficeAnswer.DONE;
    }

    /** The second row carries the confirmed time, so that the next start goes by it. */
    private void confirmClock() {
        ledger.write(writing -> clocks.confirm(writing, "office"));
        ledger.write(clocks::note);
    }

    private static String name(OfficeRequest request) {
        return given(request.name());
    }

    private static <T> T given(T value) {
        if (value == null) {
            throw Refusal.badRequest("office.incomplete", "the request to the office is not complete");
        }
        return value;
    }
}
