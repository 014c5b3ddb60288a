package org.paihao.server.person;

import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.protocol.AgentReport;
import org.paihao.protocol.PriorityReport;
import org.paihao.server.catalog.Agent;
import org.paihao.server.catalog.Hall;
import org.paihao.server.storage.Database;

/** What a manager looks at to see whether somebody goes first too often. */
public final class PersonReports {
    private final Hall hall;
    private final ReportStore reports = new ReportStore();

    public PersonReports(Hall hall) {
        this.hall = hall;
    }

    PriorityReport priorities(Database database, LocalDate from, LocalDate until) throws SQLException {
        return new PriorityReport(
                from, until, reports.tickets(database, from, until), reports.priorities(database, from, until));
    }

    AgentReport agents(Database database, LocalDate from, LocalDate until) throws SQLException {
        return new AgentReport(
                from, until, reports.tickets(database, from, until), reports.agents(database, from, until, this::name));
    }

    private String name(String agent) {
        return hall.agents().find(agent).map(Agent::name).orElse(agent);
    }
}
