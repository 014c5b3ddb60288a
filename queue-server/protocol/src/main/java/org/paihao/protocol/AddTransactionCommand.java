package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code add-transaction}: one transaction of the ticket ends, the next begins.
 *
 * @param turn as in {@link TurnCommand}
 * @param outcome of the one that ends, as in {@link FinishCommand}
 * @param reason of that outcome, as in {@link FinishCommand}
 * @param itemClass of the one that ends, as in {@link FinishCommand}
 * @param service id or letter of the service of the one that begins; null: the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddTransactionCommand(Long turn, String outcome, String reason, ItemClass itemClass, String service) {}
