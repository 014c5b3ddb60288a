package org.paihao.server.contract;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.paihao.server.access.Actor.Kind;

/**
 * One way to use an endpoint, and the status that it is answered with.
 *
 * @param operation as openapi.yaml has it, such as {@code POST /api/v1/tickets/{id}/printed}
 * @param may every kind of actor that has the right; whoever else sends the same request is refused. Empty: anybody may
 * @param by who sends it
 * @param request brings the hall to where it fits, and makes it
 */
record Example(String operation, Set<Kind> may, Kind by, int status, Function<Stage, Request> request) {
    /**
     * What is sent.
     *
     * @param body null for none
     */
    record Request(String path, String body, Map<String, String> headers) {
        static Request to(String path) {
            return new Request(path, null, Map.of());
        }

        static Request post(String path, String body) {
            return new Request(path, body, Map.of());
        }

        boolean isJson() {
            return body != null && !headers.containsKey("Content-Type");
        }

        Request with(String header, String value) {
            return new Request(path, body, Map.of(header, value));
        }
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    boolean succeeds() {
        return status < 300;
    }

    @Override
    public String toString() {
        return operation + " → " + status;
    }
}
