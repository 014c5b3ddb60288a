package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of {@code transfer}: to a service, to a window, to a service at one window, or back.
 *
 * @param turn as in {@link TurnCommand}
 * @param service id or letter; null: the ticket's own
 * @param window that alone may call it; null: any that serves the service
 * @param back true: to the window that sent it here, and nothing else is named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferCommand(Long turn, String service, Integer window, Boolean back) {}
