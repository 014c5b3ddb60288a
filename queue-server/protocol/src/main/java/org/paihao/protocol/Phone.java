package org.paihao.protocol;

/** A telephone number that somebody asked to see. */
public record Phone(String phone) {
    /** Never shows the number. */
    @Override
    public String toString() {
        return "Phone";
    }
}
