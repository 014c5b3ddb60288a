package org.paihao.server.device;

import org.paihao.server.access.Actor;

/** A device that has a right to be here, known by the hash of its token. */
record Enrolment(byte[] tokenHash, Actor actor) {}
