package org.paihao.server.catalog;

/**
 * A person who serves at windows.
 *
 * @param no the staff number, which is also the name to sign in by
 */
public record Clerk(String no, String name) {}
