package org.paihao.protocol;

/** A clerk who is signed in; the right itself is an HttpOnly cookie. */
public record Session(String user, String name, String role, Window window) {}
