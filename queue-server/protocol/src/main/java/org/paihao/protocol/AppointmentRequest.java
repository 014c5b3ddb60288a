package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Books a slot.
 *
 * @param service id or letter of the service
 * @param day and
 * @param time the hall's own date and time at which the slot begins
 * @param idNumber of the person, who may then check in by it; null where none was told
 * @param phone where to reach the person; null where none was told. Both are forgotten when that day is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentRequest(
        String service,
        LocalDate day,
        @JsonFormat(pattern = "HH:mm") LocalTime time,
        String idNumber,
        String phone) {
    /** Never shows who. */
    @Override
    public String toString() {
        return "AppointmentRequest[service=" + service + ", day=" + day + ", time=" + time + "]";
    }
}
