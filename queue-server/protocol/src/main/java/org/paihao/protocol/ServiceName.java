package org.paihao.protocol;

import java.util.Map;

/**
 * A counter service as a ticket or a list names it.
 *
 * @param letter the letter of its tickets, unique in the hall
 * @param name text by language tag: {@code zh-CN}, {@code en}, and what else the hall has
 */
public record ServiceName(String id, String letter, Map<String, String> name) {}
