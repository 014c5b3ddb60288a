package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A place in a slot of a service. Nothing in it tells whose it is.
 *
 * @param id 96 random bits, base64url; an id alone gives no right
 * @param day and
 * @param time the hall's own date and time of the slot
 * @param minutes the length of the slot
 * @param checkInFrom from when it can be checked in
 * @param checkInUntil and until when
 * @param number the ticket's number once it is checked in
 * @param code ten digits for the citizen, who checks in by them; only in the answer to whoever made the appointment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appointment(
        String id,
        ServiceName service,
        LocalDate day,
        @JsonFormat(pattern = "HH:mm") LocalTime time,
        int minutes,
        AppointmentState state,
        OffsetDateTime checkInFrom,
        OffsetDateTime checkInUntil,
        String number,
        String code) {
    /** The same appointment for whoever made it. */
    public Appointment withCode(String digits) {
        return new Appointment(id, service, day, time, minutes, state, checkInFrom, checkInUntil, number, digits);
    }

    /** Never shows the code. */
    @Override
    public String toString() {
        return "Appointment[id=" + id + ", day=" + day + ", time=" + time + ", state=" + state + "]";
    }
}
