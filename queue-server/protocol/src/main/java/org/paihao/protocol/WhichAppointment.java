package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Names an appointment; exactly one field is given.
 *
 * @param code the ten digits that the citizen holds; blanks between them do not matter
 * @param idNumber of the person
 * @param appointment its id, for the guide desk that sees it in a list
 * @param cardHash what a kiosk's card reader made of the person's number under the {@link CardKey}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhichAppointment(String code, String idNumber, String appointment, String cardHash) {
    /** Never shows whose. */
    @Override
    public String toString() {
        return "WhichAppointment[appointment=" + appointment + "]";
    }
}
