package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code close}.
 *
 * @param turn as in {@link TurnCommand}
 * @param confirm true: also where nobody of the unit is left, which is an alarm; needs a reason
 * @param reason a code of the hall's list, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloseCommand(Long turn, Boolean confirm, String reason) {}
