package org.paihao.server.http;

import io.javalin.config.RoutesConfig;

/** The addresses of one feature: each handler parses, authorises, asks its desk, answers. */
@FunctionalInterface
public interface Routes {
    void add(RoutesConfig routes);
}
