package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code finish}.
 *
 * @param turn as in {@link TurnCommand}
 * @param outcome a code of the hall's list; null: its first
 * @param reason a code of the hall's list, where the outcome needs or takes one: REJECTED and RETURNED as a rule
 * @param itemClass of this transaction; null: that of its service
 * @param callNext also calls the next one, in the same act
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FinishCommand(Long turn, String outcome, String reason, ItemClass itemClass, Boolean callNext) {}
