package org.paihao.server.office;

/** Does what the command line asks for: in this process, or in the server that runs. */
@FunctionalInterface
public interface Office {
    /** @throws org.paihao.server.refusal.Refusal with what to do, for the person at the command line */
    OfficeAnswer ask(OfficeRequest request);
}
