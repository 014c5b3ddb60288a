package org.paihao.protocol;

import java.util.List;

/** Appointments in the order of their times. */
public record AppointmentList(List<Appointment> appointments) {}
