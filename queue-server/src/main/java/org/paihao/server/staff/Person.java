package org.paihao.server.staff;

import org.paihao.server.access.Actor;

/**
 * Somebody who may sign in.
 *
 * @param name to sign in by; for a clerk the staff number
 * @param password Argon2id with its parameters and salt; never leaves this package
 */
record Person(String name, Actor.Kind role, String password) {
    @Override
    public String toString() {
        return "Person[name=" + name + ", role=" + role + "]";
    }
}
