package org.paihao.server.ticket;

/** The window that a ticket was last transferred from, and the service that it was served there for. */
public record Sender(int window, String service) {}
