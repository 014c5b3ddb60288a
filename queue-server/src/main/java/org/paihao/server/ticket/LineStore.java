package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Json;

/** The SQL of those who wait, as they stand in line. Each lane is probed at its head, never sorted as a whole. */
public final class LineStore {
    private static final String ANY_WINDOW = "state = 'WAITING' AND only_window IS NULL";
    private static final String OWN_WINDOW = "state = 'WAITING' AND only_window = ?2 AND only_window IS NOT NULL";

    /**
     * Of those in the hall who came back, the first may not be called yet, and one behind them may: each queue has its own
     * count of when.
     */
    private static final int NOT_YET = 8;

    static final String QUEUE = queueOf(ANY_WINDOW + " AND service = ?2");
    private static final String OWN_QUEUE = queueOf(OWN_WINDOW);
    private static final String HALL_QUEUE =
            byLane(lane -> line(ANY_WINDOW, lane) + (lane == Lane.COME_BACK ? "?1 + " + NOT_YET : "?1"));
    private static final String LANES = Stream.of(Lane.values())
            .map(lane -> "SELECT " + lane.code() + " WHERE EXISTS (SELECT 1 FROM ticket WHERE " + anyIn(lane) + ")")
            .collect(Collectors.joining(" UNION ALL "));
    private static final Map<Lane, String> HEADS =
            Stream.of(Lane.values()).collect(Collectors.toMap(lane -> lane, LineStore::headsIn));

    private interface OfLane {
        String sql(Lane lane);
    }

    private static String byLane(OfLane line) {
        return TicketStore.SELECT + "WHERE seq IN ("
                + Stream.of(Lane.values())
                        .map(lane -> "SELECT * FROM (" + line.sql(lane) + ")")
                        .collect(Collectors.joining(" UNION ALL "))
                + ") ORDER BY lane, rank, seq";
    }

    private static String queueOf(String where) {
        return byLane(lane -> line(where, lane) + "?1");
    }

    private static String line(String where, Lane lane) {
        return "SELECT seq FROM ticket WHERE " + where + " AND lane = " + lane.code() + " ORDER BY rank, seq LIMIT ";
    }

    private static String anyIn(Lane lane) {
        return ANY_WINDOW + " AND lane = " + lane.code();
    }

    private static String headsIn(Lane lane) {
        String heads = "SELECT head.seq FROM json_each(?1) served CROSS JOIN ticket head ON head.seq = (SELECT seq FROM"
                + " ticket WHERE " + anyIn(lane) + " AND service = served.value ORDER BY rank, seq LIMIT 1)";
        return TicketStore.SELECT
                + (lane == Lane.COME_BACK
                        ? "WHERE seq IN (" + heads + ") ORDER BY rank, seq"
                        : "WHERE seq = (" + heads + " ORDER BY head.rank, head.seq LIMIT 1)");
    }

    /** Who waits for a service at any of its windows: the first of each lane, in the order of lanes. */
    public List<TicketRow> queue(Database database, String service, int mostOfEachLane) throws SQLException {
        return database.list(QUEUE, TicketRow::of, mostOfEachLane, service);
    }

    /**
     * Who stands before all others in each lane of these services, at any of their windows. Of those who came back it is
     * one for each service: each queue has its own count of when they may be called.
     */
    public List<TicketRow> heads(Database database, List<String> services) throws SQLException {
        // Most lanes are empty most of the time, and one statement for all of them would cost as much as if they were
        // full.
        List<Lane> lanes = database.list(LANES, row -> Lane.of(row.getInt(1)));
        String served = Json.of(services);
        List<TicketRow> heads = new ArrayList<>();
        for (Lane lane : lanes) {
            heads.addAll(database.list(HEADS.get(lane), TicketRow::of, served));
        }
        return heads;
    }

    /** Who waits for that window alone: the first of each lane, in the order of lanes. */
    public List<TicketRow> ownQueue(Database database, int window, int mostOfEachLane) throws SQLException {
        boolean anybody = database.number(
                        "SELECT EXISTS(SELECT 1 FROM ticket INDEXED BY ticket_own WHERE state = 'WAITING'"
                                + " AND only_window = ? AND only_window IS NOT NULL)",
                        window)
                > 0;
        return anybody ? database.list(OWN_QUEUE, TicketRow::of, mostOfEachLane, window) : List.of();
    }

    /** Who waits for any window of the hall: the first of each lane over all services, in the order of lanes. */
    public List<TicketRow> hallQueue(Database database, int mostOfEachLane) throws SQLException {
        return database.list(HALL_QUEUE, TicketRow::of, mostOfEachLane);
    }
}
