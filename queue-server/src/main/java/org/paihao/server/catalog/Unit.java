package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that keeps windows in the hall, with its A and B posts: A is on post, B stands in at once when A is away, and is
 * the window's head.
 *
 * @param phone the unit's telephone
 * @param windows numbers of its windows; a window belongs to one unit at most
 * @param a staff numbers of those on post
 * @param b staff numbers of those who stand in
 */
public record Unit(
        String id,
        Map<String, String> name,
        Optional<String> phone,
        List<Integer> windows,
        List<String> a,
        List<String> b) {}
