package org.paihao.protocol;

import java.util.List;

/**
 * A clerk who is signed in; the right itself is an HttpOnly cookie.
 *
 * @param window the first of the windows, null for somebody without one
 * @param windows at which the clerk stands, ascending
 */
public record Session(String user, String name, String role, Window window, List<Window> windows) {}
