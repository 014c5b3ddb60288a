package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code hold}.
 *
 * @param turn as in {@link TurnCommand}
 * @param kind whether the citizen has the papers; there is no usual one
 * @param minutes after how many the clerk wants to be reminded; null: not at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldCommand(Long turn, HoldKind kind, Integer minutes) {}
