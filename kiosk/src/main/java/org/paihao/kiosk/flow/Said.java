package org.paihao.kiosk.flow;

/**
 * One sentence of what a screen says aloud.
 *
 * @param key by which a recorded clip of it is found, or null for a sentence with facts that no clip can know
 * @param text as the speech engine is to read it
 */
public record Said(String key, String text) {}
