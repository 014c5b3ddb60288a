package org.paihao.protocol;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Says that the server answers.
 *
 * @param clockSpeed hall seconds in a real second: 1 in a real hall, more where a demo runs a scaled clock
 */
public record Health(
        String status, String version, LocalDate businessDay, OffsetDateTime serverTime, double clockSpeed) {}
