package org.paihao.protocol;

/** Makes a browser a device. @param token what the device's enrolment printed */
public record PairingRequest(String token) {}
