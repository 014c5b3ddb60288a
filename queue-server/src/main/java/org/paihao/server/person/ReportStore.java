package org.paihao.server.person;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.paihao.protocol.AgentReport;
import org.paihao.protocol.Priority;
import org.paihao.protocol.PriorityReport;
import org.paihao.server.storage.Database;

/** The SQL of the reports on persons. */
final class ReportStore {
    long tickets(Database database, LocalDate from, LocalDate until) throws SQLException {
        return database.number("SELECT count(*) FROM ticket WHERE day BETWEEN ? AND ?", from, until);
    }

    List<PriorityReport.Line> priorities(Database database, LocalDate from, LocalDate until) throws SQLException {
        return database.list(
                "SELECT day, given_by, priority, reason, count FROM priority_count WHERE day BETWEEN ? AND ?"
                        + " ORDER BY day, given_by, priority, reason",
                row -> new PriorityReport.Line(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        row.getString(2),
                        Priority.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5)),
                from,
                until);
    }

    List<AgentReport.Line> agents(Database database, LocalDate from, LocalDate until, UnaryOperator<String> name)
            throws SQLException {
        return database.list(
                "SELECT day, agent, count(*) FROM agent_ticket WHERE day BETWEEN ? AND ? GROUP BY day, agent"
                        + " ORDER BY day, agent",
                row -> new AgentReport.Line(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        row.getString(2),
                        name.apply(row.getString(2)),
                        row.getLong(3)),
                from,
                until);
    }
}
