package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A connection with our manners: every statement is prepared once, arguments are bound by type (a day as epoch day, an
 * instant as epoch milliseconds, an enum as its name), a row becomes a record. For one thread at a time.
 */
public final class Database implements AutoCloseable {
    /** Numbers and keys are random: without room for a day's index pages each ticket would read some of them again. */
    private static final int CACHE_KIBIBYTES = 16 * 1024;

    /** SQLite's result code SQLITE_FULL. */
    static final int FULL = 13;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file for writing as the design demands: WAL, every commit synced, foreign keys; refuses anything less. */
    public static Database forWriting(Path file) throws SQLException {
        Database database = open(file);
        try {
            database.demand("journal_mode", "wal");
            database.demand("synchronous", "2");
            database.demand("foreign_keys", "1");
            database.demand("secure_delete", "1");
            database.execute("PRAGMA cache_size = -" + CACHE_KIBIBYTES);
            // What a savepoint keeps of changed pages: on disk it would cost a batch a third of its time.
            database.execute("PRAGMA temp_store = MEMORY");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Opens the file for reading only; sees each commit as soon as it is done. */
    public static Database forReading(Path file) throws SQLException {
        Database database = open(file);
        database.execute("PRAGMA query_only = 1");
        return database;
    }

    private static Database open(Path file) throws SQLException {
        Database database = new Database(DriverManager.getConnection("jdbc:sqlite:" + file, driver()));
        database.execute("PRAGMA busy_timeout = 5000");
        return database;
    }

    /** Nobody asks for generated keys, and the driver's open question for them after each INSERT would forbid VACUUM. */
    private static Properties driver() {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        return properties;
    }

    private void demand(String pragma, String value) throws SQLException {
        execute("PRAGMA " + pragma + " = " + value);
        String found = one("PRAGMA " + pragma, row -> row.getString(1)).orElse("nothing");
        if (!found.equals(value)) {
            throw new SQLException("the database answers " + pragma + " = " + found
                    + ", but tickets are only safe with " + value + "; use a local disk");
        }
    }

    /** Writes the whole file anew in the order of its keys, outside of any transaction; the copy is made on disk. */
    public void vacuum() throws SQLException {
        execute("PRAGMA temp_store = FILE");
        try {
            execute("VACUUM");
        } finally {
            execute("PRAGMA temp_store = MEMORY");
        }
    }

    /** Runs a statement that answers nothing. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return how many rows changed */
    public int update(String sql, Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    /** The first row, if there is one and it makes something. */
    public <T> Optional<T> one(String sql, RowOf<T> rowOf, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.ofNullable(rowOf.of(rows)) : Optional.empty();
        }
    }

    /** A single number; 0 where there is no row. */
    public long number(String sql, Object... arguments) throws SQLException {
        return one(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    public <T> List<T> list(String sql, RowOf<T> rowOf, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rowOf.of(rows));
            }
            return found;
        }
    }

    /**
     * Moves what the write-ahead log holds into the file and empties the log, so that what was deleted can be read in
     * neither; outside of any transaction.
     *
     * @throws SQLException too if a reader held the log back for longer than the busy time-out
     */
    public void emptyLog() throws SQLException {
        if (number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
            throw new SQLException("a reader held the log back; it is emptied at the next start or close of a day");
        }
    }

    /** A column that may be NULL. */
    public static Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A column that may be NULL. */
    public static Integer intOrNull(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private PreparedStatement bound(String sql, Object[] arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Number number) {
            statement.setLong(at, number.longValue());
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof Enum<?> name) {
            statement.setString(at, name.name());
        } else if (value instanceof Instant instant) {
            statement.setLong(at, instant.toEpochMilli());
        } else if (value instanceof LocalDate date) {
            statement.setLong(at, date.toEpochDay());
        } else if (value instanceof Boolean yes) {
            statement.setLong(at, yes ? 1 : 0);
        } else {
            throw new IllegalArgumentException("no column type for " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
