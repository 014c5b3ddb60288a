package org.paihao.protocol;

/** Which device a browser is. @param window where it stands */
public record Pairing(String device, int window) {}
