package org.paihao.kiosk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A printer on the network, always at the same port. */
final class Socketed implements Outlet {
    private InetSocketAddress address;

    /** @param address with port 0 for any that is free */
    Socketed(InetSocketAddress address) {
        this.address = address;
    }

    @Override
    public synchronized Plug plug() throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(address, 1);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        address = new InetSocketAddress(address.getAddress(), server.getLocalPort());
        return new Port(server);
    }

    /** One call at a time, like the printers that it stands for; who calls meanwhile waits. */
    private static final class Port implements Plug {
        private final ServerSocket server;
        private volatile Socket call;

        Port(ServerSocket server) {
            this.server = server;
        }

        @Override
        public InputStream in() throws IOException {
            call = server.accept();
            call.setTcpNoDelay(true);
            if (server.isClosed()) {
                call.close();
            }
            return call.getInputStream();
        }

        @Override
        public OutputStream out() throws IOException {
            Socket now = call;
            return now == null ? OutputStream.nullOutputStream() : now.getOutputStream();
        }

        @Override
        public boolean takesCalls() {
            return !server.isClosed();
        }

        @Override
        public String place() {
            return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
        }

        @Override
        public void close() {
            close(server);
            close(call);
        }

        private static void close(java.io.Closeable what) {
            try {
                if (what != null) {
                    what.close();
                }
            } catch (IOException e) {
                // it is away, which is what was wanted
            }
        }
    }
}
