package org.paihao.server.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.paihao.server.access.Actor;

/**
 * One act of the office. What an act does not need is null.
 *
 * @param kind of a device
 * @param role of a user
 * @param file the content of a file to import
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeRequest(
        Act act, Actor.Kind kind, String name, Integer window, Actor.Kind role, String password, String file) {

    /** What the office can do. */
    public enum Act {
        ENROL,
        REVOKE,
        ADD_USER,
        NEW_PASSWORD,
        REMOVE_USER,
        LIST_USERS,
        CONFIRM_CLOCK,
        IMPORT_APPOINTMENTS
    }

    public static OfficeRequest enrol(Actor.Kind kind, String name, Integer window) {
        return new OfficeRequest(Act.ENROL, kind, name, window, null, null, null);
    }

    public static OfficeRequest revoke(Actor.Kind kind, String name) {
        return new OfficeRequest(Act.REVOKE, kind, name, null, null, null, null);
    }

    public static OfficeRequest addUser(String name, Actor.Kind role, String password) {
        return new OfficeRequest(Act.ADD_USER, null, name, null, role, password, null);
    }

    public static OfficeRequest newPassword(String name, String password) {
        return new OfficeRequest(Act.NEW_PASSWORD, null, name, null, null, password, null);
    }

    public static OfficeRequest removeUser(String name) {
        return new OfficeRequest(Act.REMOVE_USER, null, name, null, null, null, null);
    }

    public static OfficeRequest listUsers() {
        return new OfficeRequest(Act.LIST_USERS, null, null, null, null, null, null);
    }

    public static OfficeRequest confirmClock() {
        return new OfficeRequest(Act.CONFIRM_CLOCK, null, null, null, null, null, null);
    }

    public static OfficeRequest importAppointments(String file) {
        return new OfficeRequest(Act.IMPORT_APPOINTMENTS, null, null, null, null, null, file);
    }

    /** Never shows the password, nor a file's persons. */
    @Override
    public String toString() {
        return "OfficeRequest[act=" + act + ", kind=" + kind + ", name=" + name + ", window=" + window + ", role="
                + role + "]";
    }
}
