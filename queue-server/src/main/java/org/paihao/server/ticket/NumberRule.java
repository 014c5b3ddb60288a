package org.paihao.server.ticket;

import java.sql.SQLException;
import org.paihao.server.catalog.Service;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;

/** One reason for which a number is not given. */
@FunctionalInterface
public interface NumberRule {
    /** @throws Refusal if no number of that service is given now */
    void check(Writing writing, Service service) throws SQLException;
}
