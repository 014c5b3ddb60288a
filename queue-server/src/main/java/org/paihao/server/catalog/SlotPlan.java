package org.paihao.server.catalog;

/**
 * How a service is booked.
 *
 * @param minutes the length of a slot; slots follow each other from the opening of each stretch of hours
 * @param places how many appointments one slot holds
 */
public record SlotPlan(int minutes, int places) {}
