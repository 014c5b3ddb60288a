package org.paihao.protocol;

/**
 * Asks for a ticket's paper.
 *
 * @param kiosk that prints it, for the guide desk; null: the one that issued it. A kiosk names none and prints it itself
 */
public record ReprintRequest(String kiosk) {}
