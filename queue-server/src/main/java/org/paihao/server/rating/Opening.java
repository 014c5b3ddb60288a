package org.paihao.server.rating;

/**
 * The right to rate one transaction once.
 *
 * @param id as the pad and the phone page get it; the database keeps only its hash
 * @param padUntil hall time (epoch ms) at which the pad goes dark
 */
public record Opening(String id, String transaction, String ticket, String service, long padUntil) {}
