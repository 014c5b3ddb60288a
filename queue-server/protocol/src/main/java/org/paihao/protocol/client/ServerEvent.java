package org.paihao.protocol.client;

/**
 * One event of an event stream.
 *
 * @param name {@code message} where the stream names none
 * @param data its lines joined by line feeds
 */
record ServerEvent(String name, String data) {}
