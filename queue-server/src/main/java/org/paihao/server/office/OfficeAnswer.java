package org.paihao.server.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.paihao.protocol.ImportedAppointments;
import org.paihao.server.staff.StaffDesk;

/**
 * What an act of the office answers.
 *
 * @param token of a device that was enrolled; else null
 * @param users of a list; else null
 * @param imported what an import made; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeAnswer(String token, List<StaffDesk.Listed> users, ImportedAppointments imported) {
    static final OfficeAnswer DONE = new OfficeAnswer(null, null, null);

    /** Never shows the token. */
    @Override
    public String toString() {
        return "OfficeAnswer[users=" + users + "]";
    }
}
