package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code pause}.
 *
 * @param turn as in {@link TurnCommand}
 * @param reason a code of the hall's list
 * @param substitute the window that stands in, or null
 * @param confirm true: also where nobody of the unit is left, which is an alarm
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PauseCommand(Long turn, String reason, Integer substitute, Boolean confirm) {}
