package org.paihao.server.office;

import org.paihao.server.device.DeviceDesk;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.staff.StaffDesk;

/** The office in the process that holds the books. */
public final class DirectOffice implements Office {
    private final DeviceDesk devices;
    private final StaffDesk staff;

    public DirectOffice(DeviceDesk devices, StaffDesk staff) {
        this.devices = devices;
        this.staff = staff;
    }

    @Override
    public OfficeAnswer ask(OfficeRequest request) {
        switch (request.act()) {
            case ENROL -> {
                return new OfficeAnswer(devices.enrol(given(request.kind()), name(request), request.window()), null);
            }
            case LIST_USERS -> {
                return new OfficeAnswer(null, staff.list());
            }
            case REVOKE -> devices.revoke(given(request.kind()), name(request));
            case ADD_USER -> staff.add(name(request), given(request.role()), given(request.password()));
            case NEW_PASSWORD -> staff.password(name(request), given(request.password()));
            case REMOVE_USER -> staff.remove(name(request));
        }
        return OfficeAnswer.DONE;
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
