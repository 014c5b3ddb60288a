package org.paihao.server.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A person who serves at windows.
 *
 * @param no the staff number, which is also the name to sign in by
 * @param title what they are, by language
 * @param phone their own telephone
 * @param photo name of a file in the folder {@code photos} of the hall's data
 */
public record Clerk(
        String no, String name, Optional<Map<String, String>> title, Optional<String> phone, Optional<String> photo) {}
