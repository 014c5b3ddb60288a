package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A window is asked to take an overloaded service over for a while.
 *
 * @param id to accept it by
 * @param code {@code tidal.overload}, or {@code tidal.unserved} where no open window serves the service
 * @param facts {@code service}, {@code waiting}, {@code windows} (open ones that serve it), {@code minutes} (of work for
 *     each of them), {@code ownMinutes} (of work that waits for the window that is asked)
 * @param until how long it may be accepted at least, while the load stays as it is
 */
public record TideProposal(String id, int window, String code, Map<String, Object> facts, OffsetDateTime until) {}
