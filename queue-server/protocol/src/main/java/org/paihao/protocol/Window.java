package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A window as its console sees it.
 *
 * @param turn rises with every command at this window, over restarts too
 * @param pauseReason and
 * @param substitute only while PAUSED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Window(int no, WindowState state, long turn, String clerk, String pauseReason, Integer substitute) {}
