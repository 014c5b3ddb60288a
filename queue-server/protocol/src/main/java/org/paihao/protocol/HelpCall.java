package org.paihao.protocol;

import java.time.OffsetDateTime;

/**
 * Somebody before a kiosk wants a person to come.
 *
 * @param since when it was called for, in hall time
 * @param comingSince when somebody said that they are on their way, or null as long as nobody did
 */
public record HelpCall(OffsetDateTime since, OffsetDateTime comingSince) {}
