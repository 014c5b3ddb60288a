package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;

/** Moves an appointment to another slot of its service. */
public record MoveRequest(
        LocalDate day, @JsonFormat(pattern = "HH:mm") LocalTime time) {}
