package org.paihao.protocol.view;

import java.util.Map;

/**
 * Something that the guide desk and the manager are told of as long as it is so: a code and its facts; the reader's bundle
 * words it.
 *
 * @param code for example {@code service.unserved}: people wait for a service that no open window serves
 * @param facts ids, numbers and ISO times; for {@code service.unserved}: {@code service}, {@code waiting} and
 *     {@code oldest} (arrival of the one who waits longest)
 */
public record Alarm(String code, Map<String, Object> facts) {}
