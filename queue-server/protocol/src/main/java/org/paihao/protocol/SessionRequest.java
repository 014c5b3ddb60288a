package org.paihao.protocol;

/** Signs a clerk in at a window, which opens it. */
public record SessionRequest(String user, String password, Integer window) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "SessionRequest[user=" + user + ", window=" + window + "]";
    }
}
