package org.paihao.protocol;

/**
 * Lets somebody who waits go first, or no longer.
 *
 * @param priority NORMAL, PRIORITY or URGENT
 * @param reason a code of the hall's list for it; null for NORMAL
 */
public record PriorityRequest(String priority, String reason) {}
