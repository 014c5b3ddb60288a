package org.paihao.server.catalog;

import java.util.List;

/**
 * A part of the hall with a board of its own.
 *
 * @param windows the numbers of its windows, ascending
 */
public record BoardZone(String id, List<Integer> windows) {}
