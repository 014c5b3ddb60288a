package org.paihao.server.catalog;

/**
 * Somebody who is known to the hall because they file for others.
 *
 * @param no as the guide desk enters it
 */
public record Agent(String no, String name) {}
