package org.paihao.server.catalog;

import java.util.List;

/**
 * A window and what it serves.
 *
 * @param services ids of services, at least one
 */
public record WindowPlan(int no, List<String> services) {}
