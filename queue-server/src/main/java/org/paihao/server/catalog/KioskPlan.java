package org.paihao.server.catalog;

import java.util.Map;

/**
 * A kiosk that the hall has.
 *
 * @param name under which it is enrolled
 * @param label as its paper names it
 */
public record KioskPlan(String name, Map<String, String> label) {}
