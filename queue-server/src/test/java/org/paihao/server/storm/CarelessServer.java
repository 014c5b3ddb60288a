package org.paihao.server.storm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Properties;
import java.util.logging.Logger;
import org.paihao.server.QueueServer;
import org.sqlite.JDBC;

/**
 * The red control of a power cut: the same server on a database that promises to sync every commit, as the server demands,
 * and does not. From the first transaction on it runs with {@code synchronous = NORMAL}, which most guides give.
 */
public final class CarelessServer implements Driver {
    private final Driver real = new JDBC();

    private CarelessServer() {}

    public static void main(String[] arguments) throws SQLException {
        for (Driver honest : Collections.list(DriverManager.getDrivers())) {
            DriverManager.deregisterDriver(honest);
        }
        DriverManager.registerDriver(new CarelessServer());
        QueueServer.main(arguments);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = real.connect(url, properties);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && "BEGIN IMMEDIATE".equals(arguments[0])) {
                        try (var statement = connection.createStatement()) {
                            statement.execute("PRAGMA synchronous = NORMAL");
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return real.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.sqlite");
    }
}
